package org.policypack.report.format;

import org.policypack.diagnostic.Printable;
import org.policypack.report.Check;
import org.policypack.report.GateReport;
import org.policypack.source.Location;
import org.policypack.source.Span;

/**
 * A report as workflow commands, which the runner of GitHub Actions turns into annotations of the
 * files. Escapes are those of its own toolkit ({@code packages/core/src/command.ts}).
 */
public final class GithubRenderer {
  private GithubRenderer() {}

  /** A line for each check that did not pass, then one that sums up. */
  public static String render(GateReport report) {
    StringBuilder out = new StringBuilder();
    for (Check check : report.checks()) {
      switch (check.outcome()) {
        case PASSED -> {}
        case WARNING -> append(out, "warning", check);
        case FAILED -> append(out, "error", check);
        case NOT_RUN -> append(out, "notice", check);
      }
    }
    return out.append(report.summary()).append('\n').toString();
  }

  private static void append(StringBuilder out, String command, Check check) {
    out.append("::").append(command).append(' ');
    if (!check.span().isNone()) {
      append(out, check.span());
    }
    out.append("title=").append(property(check.rule().id() + " (" + check.suite() + ")"));
    String hint = check.hint().map(text -> "\nhint: " + text).orElse("");
    out.append("::").append(data(check.description() + hint)).append('\n');
  }

  /** Columns are only allowed within one line. */
  private static void append(StringBuilder out, Span span) {
    Location start = span.location();
    Location end = span.source().location(span.end());
    out.append("file=").append(property(span.source().name()));
    out.append(",line=").append(start.line());
    if (start.line() == end.line()) {
      out.append(",col=").append(start.column());
      out.append(start.equals(end) ? "" : ",endColumn=" + end.column());
    } else {
      out.append(",endLine=").append(end.line());
    }
    out.append(',');
  }

  private static String data(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.lines().toList()) {
      out.append(out.isEmpty() ? "" : "%0A").append(Printable.of(line).replace("%", "%25"));
    }
    return out.toString();
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
