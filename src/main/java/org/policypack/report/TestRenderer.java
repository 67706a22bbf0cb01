package org.policypack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.fixture.FieldDifference;
import org.policypack.fixture.TestProblem;
import org.policypack.fixture.TestReport;
import org.policypack.fixture.TestResult;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** The results of a pack's tests, for people and for machines. */
public final class TestRenderer {
  private static final String NOTHING = "(missing)";

  private TestRenderer() {}

  /**
   * What failed, each with its place, the fields that differ, the request and the whole decision;
   * then a line that sums up. Ends in a line break. What is wrong with the files themselves is not
   * in it: that goes where diagnostics go.
   */
  public static String text(TestReport report) {
    StringBuilder out = new StringBuilder();
    report.failures().forEach(failure -> append(out, failure));
    report
        .unmatchedRules()
        .forEach(id -> out.append("warning: no test matches the rule `").append(id).append("`\n"));
    out.append(report.packId()).append(' ').append(report.packVersion()).append(": ");
    if (report.isRefused()) {
      return out.append("no case ran, since ").append(whyNone(report)).append('\n').toString();
    }
    int cases = report.results().size();
    int failed = report.failures().size();
    out.append(cases).append(" cases, ").append(cases - failed).append(" passed, ");
    out.append(failed).append(" failed\n");
    return out.toString();
  }

  private static String whyNone(TestReport report) {
    boolean none =
        report.diagnostics().stream().anyMatch(d -> d.code().equals(TestProblem.NO_TESTS.code()));
    return none ? "there are no tests" : "the tests are not valid";
  }

  private static void append(StringBuilder out, TestResult failure) {
    out.append("failed: ").append(failure.test().name()).append('\n');
    out.append("  at ").append(failure.test().span()).append('\n');
    failure(failure).lines().forEach(line -> out.append("  ").append(line).append('\n'));
    out.append('\n');
  }

  /** What differs, the request and the decision of a test that failed; a line each. */
  static String failure(TestResult failure) {
    List<String> lines = new ArrayList<>();
    for (FieldDifference each : failure.differences()) {
      lines.add(
          each.field() + ": expected " + json(each.expected()) + ", got " + json(each.actual()));
    }
    lines.add("request: " + json(failure.test().request()));
    lines.add("decision: " + JsonWriter.compact(failure.decision()));
    return String.join("\n", lines);
  }

  private static String json(Optional<Value> value) {
    return value.map(JsonWriter::compact).orElse(NOTHING);
  }

  /** All results as JSON text. */
  public static String json(TestReport report) {
    return JsonWriter.pretty(value(report));
  }

  /** All results as a JSON value. */
  public static ObjectValue value(TestReport report) {
    return ObjectValue.builder()
        .put("schema_version", "policypack/test-report/v1")
        .put(
            "policy",
            ObjectValue.builder()
                .put("id", report.packId())
                .put("version", report.packVersion())
                .build())
        .put("passed", report.passed())
        .put("cases", report.results().size())
        .put("failures", report.failures().size())
        .put("unmatched_rules", ArrayValue.ofStrings(report.unmatchedRules()))
        .put("results", new ArrayValue(report.results().stream().map(TestRenderer::value).toList()))
        .put("diagnostics", DiagnosticValue.list(report.diagnostics()))
        .build();
  }

  private static Value value(TestResult result) {
    ObjectValue.Builder value =
        ObjectValue.builder()
            .put("name", result.test().name())
            .put("file", result.test().span().source().name())
            .put("line", result.test().span().location().line())
            .put("passed", result.passed());
    if (!result.passed()) {
      result.test().request().ifPresent(request -> value.put("input", request));
      value
          .put("decision", result.decision())
          .put(
              "differences",
              new ArrayValue(result.differences().stream().map(TestRenderer::difference).toList()));
    }
    return value.build();
  }

  private static Value difference(FieldDifference difference) {
    ObjectValue.Builder value = ObjectValue.builder().put("field", difference.field());
    difference.expected().ifPresent(expected -> value.put("expected", expected));
    difference.actual().ifPresent(actual -> value.put("actual", actual));
    return value.build();
  }
}
