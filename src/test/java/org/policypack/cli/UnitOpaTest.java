package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * {@code policy rego-unit} reports of folders of tests what {@code opa test} reports, and counts
 * the same lines as covered. A file {@code paths} names other paths than the folder.
 */
class UnitOpaTest {
  private static final Path FOLDER = Path.of("src/test/resources/rego/unit-opa");

  @TestFactory
  Stream<DynamicTest> sameResults() throws IOException {
    OpaBinary opa = TestOpas.any();
    return cases().map(c -> dynamicTest(c.getFileName().toString(), () -> results(opa, c)));
  }

  @TestFactory
  Stream<DynamicTest> sameCoverage() throws IOException {
    OpaBinary opa = TestOpas.any();
    return cases().map(c -> dynamicTest(c.getFileName().toString(), () -> coverage(opa, c)));
  }

  private static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList().stream();
    }
  }

  private static String paths(Path folder) throws IOException {
    Path paths = folder.resolve("paths");
    return Files.exists(paths) ? Files.readString(paths).strip() : ".";
  }

  private static void results(OpaBinary opa, Path folder) throws IOException {
    TwoRuns.Outcome theirs = TwoRuns.opa(opa, folder, "test -f json --timeout 2m " + paths(folder));
    TwoRuns.Outcome ours =
        TwoRuns.policy(folder, "rego-unit --allow-empty -f json " + paths(folder));
    assertEquals(theirs.exit() == 0, ours.exit() == 0, theirs + " " + ours);
    assertEquals(sorted(theirs.output()), sorted(ours.output()));
  }

  /** The results in one order, without what differs from run to run. */
  private static String sorted(String output) {
    if (output.isEmpty()) {
      return "";
    }
    TreeMap<String, String> results = new TreeMap<>();
    for (Value one : ((ArrayValue) json(output)).items()) {
      Map<Value, Value> members = new LinkedHashMap<>(((ObjectValue) one).members());
      members.keySet().removeIf(key -> key.toString().equals("\"duration\""));
      ObjectValue result = ObjectValue.of(members);
      results.put(
          result.get("location") + "" + result.get("name"), JsonWriter.prettySorted(result));
    }
    return String.join("", results.values());
  }

  private static Value json(String text) {
    return switch (StrictJson.parse(text)) {
      case JsonResult.Parsed parsed -> parsed.value();
      case JsonResult.Refused refused -> throw new AssertionError(refused.message() + text);
    };
  }

  private static void coverage(OpaBinary opa, Path folder) throws IOException {
    TwoRuns.Outcome theirs =
        TwoRuns.opa(opa, folder, "test --coverage --coverage-runs= --timeout 2m " + paths(folder));
    TwoRuns.Outcome ours =
        TwoRuns.policy(folder, "rego-unit --allow-empty --coverage " + paths(folder));
    if (theirs.output().startsWith("{")) {
      assertEquals(lines(theirs.output()), lines(ours.output()));
    }
  }

  /** The report with lines in the place of stretches. */
  private static String lines(String output) {
    ObjectValue report = (ObjectValue) json(output);
    List<String> lines = new ArrayList<>();
    object(report, "files")
        .sorted()
        .forEach(
            (name, value) -> {
              ObjectValue file = (ObjectValue) value;
              lines.add(name + " covered " + lines(file.get("covered")));
              lines.add(name + " not covered " + lines(file.get("not_covered")));
              lines.add(name + " " + file.get("coverage"));
            });
    lines.add(report.get("covered_lines") + " " + report.get("not_covered_lines"));
    lines.add(String.valueOf(report.get("coverage")));
    return String.join("\n", lines);
  }

  private static ObjectValue object(ObjectValue object, String key) {
    return (ObjectValue) Objects.requireNonNull(object.get(key));
  }

  private static Set<Long> lines(@Nullable Value stretches) {
    Set<Long> lines = new TreeSet<>();
    if (stretches instanceof ArrayValue array) {
      for (Value stretch : array.items()) {
        long first = row((ObjectValue) stretch, "start");
        long last = row((ObjectValue) stretch, "end");
        for (long line = first; line <= last; line++) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static long row(ObjectValue stretch, String end) {
    return ((NumberValue) Objects.requireNonNull(object(stretch, end).get("row"))).asLong();
  }
}
