package org.policypack.report.format;

import java.util.Optional;
import org.policypack.report.Check;
import org.policypack.report.GateReport;
import org.policypack.report.Outcome;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * A report as a Code Quality report of GitLab, the part of Code Climate's format that merge
 * requests show ("Code Quality report format" in GitLab's documentation).
 */
public final class GitlabRenderer {
  private final Fingerprints fingerprints = new Fingerprints();

  private GitlabRenderer() {}

  /** Everything that did not pass, as JSON text; what could not be tried is for information. */
  public static String render(GateReport report) {
    GitlabRenderer renderer = new GitlabRenderer();
    return JsonWriter.pretty(
        new ArrayValue(
            report.checks().stream().flatMap(c -> renderer.finding(c).stream()).toList()));
  }

  private Optional<Value> finding(Check check) {
    return severity(check.outcome()).map(severity -> finding(check, severity));
  }

  private static Optional<String> severity(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> Optional.empty();
      case NOT_RUN -> Optional.of("info");
      case WARNING -> Optional.of("minor");
      case FAILED -> Optional.of("major");
    };
  }

  private Value finding(Check check, String severity) {
    String hint = check.hint().map(text -> "\nhint: " + text).orElse("");
    return ObjectValue.builder()
        .put("description", check.description() + hint)
        .put("check_name", check.rule().id())
        .put("fingerprint", fingerprints.next(check))
        .put("severity", severity)
        .put("location", location(check))
        .build();
  }

  /** A finding without a file gets what it belongs to in its place, since GitLab wants one. */
  private static Value location(Check check) {
    Span span = check.span();
    boolean placed = !span.isNone();
    return ObjectValue.builder()
        .put("path", placed ? span.source().name().replace('\\', '/') : check.suite())
        .put(
            "lines",
            ObjectValue.builder().put("begin", placed ? span.location().line() : 1).build())
        .build();
  }
}
