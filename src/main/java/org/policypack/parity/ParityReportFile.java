package org.policypack.parity;

import java.util.List;
import java.util.Map;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * {@code rego-parity-report.json}: a parity report for machines. The same run gives the same bytes;
 * it holds no time and no path of a machine.
 */
public final class ParityReportFile {
  /** What the file says it is. */
  public static final String SCHEMA_VERSION = "policypack/parity-report/v1";

  private ParityReportFile() {}

  /** The file's text. */
  public static String text(ParityReport report) {
    return JsonWriter.pretty(of(report));
  }

  /** The file's content. */
  public static ObjectValue of(ParityReport report) {
    return ObjectValue.builder()
        .put("schema_version", SCHEMA_VERSION)
        .put("policy", ids(report))
        .put("tool_version", report.toolVersion())
        .put("query", report.query())
        .put("passed", report.passed(false))
        .put("blockers", ArrayValue.ofStrings(report.blockers(false)))
        .put("digests", texts(report.digests()))
        .put("cases", cases(report))
        .put(
            "engines",
            new ArrayValue(report.engines().stream().map(ParityReportFile::row).toList()))
        .put("coverage", coverage(report.coverage()))
        .put(
            "divergences",
            new ArrayValue(
                report.divergences().stream().map(ParityReportFile::divergence).toList()))
        .put(
            "errors",
            new ArrayValue(report.errors().stream().map(ParityReportFile::error).toList()))
        .build();
  }

  private static Value ids(ParityReport report) {
    return ObjectValue.builder()
        .put("id", report.packId())
        .put("version", report.packVersion())
        .build();
  }

  private static Value cases(ParityReport report) {
    return ObjectValue.builder()
        .put("total", report.cases())
        .put("authored", report.authoredCases())
        .put("generated", report.generatedCases())
        .put("with_filled_data", report.filledCases())
        .build();
  }

  private static Value row(EngineRow row) {
    boolean told = row.status() == EngineStatus.ERROR && row.version().isPresent();
    return row.toValue(row.note().filter(note -> told));
  }

  private static Value coverage(Coverage coverage) {
    return ObjectValue.builder()
        .put("rules", coverage.rules())
        .put("unmatched_rules", ArrayValue.ofStrings(coverage.unmatchedRules()))
        .put("rules_matched_with_filled_data_only", ArrayValue.ofStrings(coverage.filledRules()))
        .put("attributes", coverage.attributes())
        .put("untouched_attributes", ArrayValue.ofStrings(coverage.untouchedAttributes()))
        .build();
  }

  private static Value divergence(Divergence divergence) {
    ObjectValue.Builder value = ObjectValue.builder().put("case", divergence.caseName());
    divergence.request().ifPresent(request -> value.put("input", request));
    List<Value> fields =
        divergence.fields().stream()
            .<Value>map(
                f ->
                    ObjectValue.builder()
                        .put("field", f.name())
                        .put("values", texts(f.values()))
                        .build())
            .toList();
    return value.put("fields", new ArrayValue(fields)).put("command", divergence.command()).build();
  }

  private static Value error(EngineError error) {
    ObjectValue.Builder value =
        ObjectValue.builder().put("engine", error.engine()).put("case", error.caseName());
    error.request().ifPresent(request -> value.put("input", request));
    return value
        .put("message", error.message())
        .put("cases", error.cases())
        .put("command", error.command())
        .build();
  }

  private static Value texts(Map<String, String> texts) {
    ObjectValue.Builder value = ObjectValue.builder();
    texts.forEach(value::put);
    return value.build();
  }
}
