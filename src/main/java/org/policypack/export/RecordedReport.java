package org.policypack.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.manifest.ExportFormat;
import org.policypack.parity.EngineRow;
import org.policypack.parity.EngineStatus;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A parity report, seen from a machine that may have another OPA or none. Which OPA confirmed an
 * export is evidence, and cannot be computed again without that OPA; all else in the report can.
 *
 * @param report the whole report
 */
record RecordedReport(ObjectValue report) {
  private static final String ENGINES = "engines";

  /** Reads the report of an export; empty where there is none, or it is no JSON object. */
  static Optional<RecordedReport> read(Path folder) throws IOException {
    Path file = folder.resolve(ExportFormat.PARITY_REPORT.file());
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return parse(Files.readAllBytes(file));
  }

  /** Reads the bytes of a report; empty where they are no JSON object. */
  static Optional<RecordedReport> parse(byte[] bytes) {
    return parse(StrictJson.parse(bytes));
  }

  /** A report that was just made. */
  static RecordedReport of(String text) {
    return parse(StrictJson.parse(text)).orElseThrow();
  }

  private static Optional<RecordedReport> parse(JsonResult result) {
    return result instanceof JsonResult.Parsed(ObjectValue object)
        ? Optional.of(new RecordedReport(object))
        : Optional.empty();
  }

  /** The text of the report as exports write it. */
  String text() {
    return JsonWriter.pretty(report);
  }

  /**
   * Whether this report says all that the other one does, and of other OPAs that they decided every
   * case as the native engine does.
   */
  boolean confirms(RecordedReport computed) {
    List<ObjectValue> opas = opaRows();
    return withoutOpas().equals(computed.withoutOpas())
        && !opas.isEmpty()
        && opas.stream().allMatch(row -> isPassed(row, computed.cases()));
  }

  /** Whether an OPA decided every case as the native engine does. */
  boolean isConfirmedByOpa() {
    return opaRows().stream().anyMatch(row -> isPassed(row, cases()));
  }

  /** The versions of OPA that the report has a row for. */
  List<String> opaVersions() {
    return opaRows().stream()
        .map(row -> row.get("version") instanceof StringValue version ? version.text() : "?")
        .toList();
  }

  private static boolean isPassed(ObjectValue row, Optional<Value> cases) {
    Optional<Value> none = Optional.of(NumberValue.of(0));
    return row.get("version") instanceof StringValue
        && StringValue.of(EngineStatus.PASSED.word()).equals(row.get("status"))
        && Optional.ofNullable(row.get("cases")).equals(cases)
        && Optional.ofNullable(row.get("disagreements")).equals(none)
        && Optional.ofNullable(row.get("errors")).equals(none);
  }

  private Optional<Value> cases() {
    return rows().stream()
        .filter(row -> StringValue.of(EngineRow.NATIVE).equals(row.get("engine")))
        .findFirst()
        .map(row -> row.get("cases"));
  }

  private List<ObjectValue> opaRows() {
    return rows().stream().filter(RecordedReport::isOpa).toList();
  }

  private List<ObjectValue> rows() {
    List<ObjectValue> rows = new ArrayList<>();
    if (report.get(ENGINES) instanceof ArrayValue engines) {
      engines
          .items()
          .forEach(row -> rows.add(row instanceof ObjectValue o ? o : ObjectValue.EMPTY));
    }
    return rows;
  }

  private static boolean isOpa(ObjectValue row) {
    return StringValue.of(EngineRow.OPA).equals(row.get("engine"));
  }

  private ObjectValue withoutOpas() {
    Map<Value, Value> members = new LinkedHashMap<>(report.members());
    List<Value> kept = rows().stream().filter(row -> !isOpa(row)).<Value>map(r -> r).toList();
    members.put(StringValue.of(ENGINES), new ArrayValue(kept));
    return ObjectValue.of(members);
  }
}
