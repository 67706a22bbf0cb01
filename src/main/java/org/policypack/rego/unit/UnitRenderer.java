package org.policypack.rego.unit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.rego.query.OpaErrors;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * Prints the results of tests as {@code opa test} does, but for durations, which are never the
 * same, and traces.
 */
public final class UnitRenderer {
  private static final String LINE = "-".repeat(80) + "\n";
  private static final SourceFile NO_QUERY = Span.none().source();

  private UnitRenderer() {}

  // JSON.

  /** The form {@code json} of {@code opa test}, without {@code duration}. */
  public static String json(UnitReport.Ran report) {
    List<Value> results = report.results().stream().map(UnitRenderer::value).toList();
    return GoJsonWriter.indentedInOrder(new ArrayValue(results));
  }

  private static Value value(UnitResult result) {
    ObjectValue.Builder value =
        ObjectValue.builder()
            .put("location", OpaErrors.location(result.test().span(), NO_QUERY))
            .put("package", result.test().packageName())
            .put("name", result.test().shownName());
    switch (result.outcome()) {
      case PASS -> {}
      case FAIL -> value.put("fail", true);
      case SKIPPED -> value.put("skip", true);
      case ERROR -> result.error().ifPresent(error -> value.put("error", value(error)));
    }
    if (!result.output().isEmpty()) {
      byte[] output = result.output().getBytes(StandardCharsets.UTF_8);
      value.put("output", Base64.getEncoder().encodeToString(output));
    }
    if (!result.cases().isEmpty()) {
      value.put("sub_results", cases(result.cases()));
    }
    return value.build();
  }

  private static Value value(Diagnostic error) {
    ObjectValue.Builder value =
        ObjectValue.builder().put("code", error.code()).put("message", error.message());
    if (!error.span().isNone()) {
      value.put("location", OpaErrors.location(error.span(), NO_QUERY));
    }
    return value.build();
  }

  private static Value cases(Map<String, CaseResult> cases) {
    ObjectValue.Builder all = ObjectValue.builder();
    cases.forEach((name, one) -> all.put(name, value(one)));
    return all.build();
  }

  private static Value value(CaseResult one) {
    ObjectValue.Builder value = ObjectValue.builder().put("name", one.name());
    if (one.failed()) {
      value.put("fail", true);
    }
    if (!one.cases().isEmpty()) {
      value.put("sub_results", cases(one.cases()));
    }
    return value.build();
  }

  // Text.

  /**
   * The form {@code pretty} of {@code opa test}.
   *
   * @param verbose whether tests that pass are shown too
   */
  public static String pretty(UnitReport.Ran report, boolean verbose) {
    StringBuilder out = new StringBuilder();
    String lastFile = "";
    for (UnitResult result : report.results()) {
      if (verbose || result.outcome() != UnitResult.Outcome.PASS) {
        String file = result.test().span().source().name();
        out.append(lastFile.isEmpty() || lastFile.equals(file) ? "" : "\n");
        lastFile = file;
        show(result, verbose, out);
      }
    }
    return out + (out.isEmpty() ? "" : LINE) + summary(report);
  }

  private static void show(UnitResult result, boolean verbose, StringBuilder out) {
    UnitTest test = result.test();
    out.append(place(test.span())).append(":\n");
    out.append(test.packageName()).append('.').append(test.shownName());
    out.append(": ").append(result.outcome()).append('\n');
    result.broken().ifPresent(span -> out.append("  ").append(text(span)).append('\n'));
    showCases(result.cases(), "  ", verbose, out);
    if (!result.output().isEmpty()) {
      out.append('\n').append(result.output().strip().indent(2)).append('\n');
    }
    result.error().ifPresent(error -> out.append("  ").append(text(error)).append('\n'));
  }

  private static String place(Span span) {
    return span.source().name() + ":" + span.location().line();
  }

  private static String text(Span broken) {
    String text = broken.text();
    String first = text.lines().findFirst().orElse("");
    return place(broken) + ": " + first + (first.equals(text) ? "" : " …");
  }

  private static String text(Diagnostic error) {
    String place = error.span().isNone() ? "" : place(error.span()) + ": ";
    return place + error.code() + ": " + error.message();
  }

  private static void showCases(
      Map<String, CaseResult> cases, String indent, boolean verbose, StringBuilder out) {
    for (CaseResult one : cases.values()) {
      if (verbose || one.failed()) {
        out.append(indent).append(one.name()).append(one.failed() ? ": FAIL\n" : ": PASS\n");
      }
      showCases(one.cases(), indent + "  ", verbose, out);
    }
  }

  private static String summary(UnitReport.Ran report) {
    long total = 0;
    for (UnitResult.Outcome outcome : UnitResult.Outcome.values()) {
      total += report.count(outcome);
    }
    List<String> lines = new ArrayList<>();
    for (UnitResult.Outcome outcome : UnitResult.Outcome.values()) {
      long count = report.count(outcome);
      if (count > 0) {
        lines.add(outcome + ": " + count + "/" + total + "\n");
      }
    }
    return String.join("", lines);
  }
}
