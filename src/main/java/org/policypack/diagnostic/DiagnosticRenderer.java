package org.policypack.diagnostic;

import java.util.List;
import org.policypack.source.Location;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;

/**
 * Prints diagnostics for people. The source line is part of the message:
 *
 * <pre>
 * error[pack.unknown-field]: Rule has no field `effects`. Did you mean `effect`?
 *  --&gt; packs/payments/pack.yaml:14:5
 *  14 |     effects: deny
 *     |     ^^^^^^^
 *  hint: A rule needs exactly one `effect`.
 * </pre>
 */
public final class DiagnosticRenderer {
  private static final int WIDEST_LINE = 160;

  private DiagnosticRenderer() {}

  /** All diagnostics with a blank line between two, ending in a line break; empty for none. */
  public static String render(List<Diagnostic> diagnostics) {
    return render(diagnostics, Style.PLAIN);
  }

  /** The same in a style. */
  public static String render(List<Diagnostic> diagnostics, Style style) {
    return String.join("\n", diagnostics.stream().map(d -> render(d, style)).toList());
  }

  /** One diagnostic, ending in a line break. */
  public static String render(Diagnostic diagnostic) {
    return render(diagnostic, Style.PLAIN);
  }

  private static String render(Diagnostic diagnostic, Style style) {
    StringBuilder out = new StringBuilder();
    String head = diagnostic.level().word() + "[" + diagnostic.code() + "]";
    out.append(style.level(diagnostic.level(), head)).append(": ");
    out.append(style.strong(Printable.of(oneLine(diagnostic.message())))).append('\n');
    if (!diagnostic.span().isNone()) {
      renderPlace(out, diagnostic.span(), style);
    }
    if (!diagnostic.span().source().text().isEmpty()) {
      renderExcerpt(out, diagnostic, style);
    }
    diagnostic
        .hint()
        .ifPresent(
            h ->
                out.append(style.faint(" hint:")).append(' ').append(Printable.of(h)).append('\n'));
    return out.toString();
  }

  /** OPA lists what is in conflict on lines of their own. */
  private static String oneLine(String message) {
    List<String> lines = message.lines().map(String::strip).toList();
    return lines.size() < 2
        ? message
        : lines.getFirst() + " " + String.join(", ", lines.subList(1, lines.size()));
  }

  private static void renderPlace(StringBuilder out, Span span, Style style) {
    out.append(style.faint(" --> "))
        .append(Printable.of(span.source().name()))
        .append(':')
        .append(span.location())
        .append('\n');
  }

  private static void renderExcerpt(StringBuilder out, Diagnostic diagnostic, Style style) {
    Span span = diagnostic.span();
    SourceFile source = span.source();
    Location location = span.location();
    String number = Integer.toString(location.line());
    Excerpt excerpt = Excerpt.of(source.line(location.line()), location.column(), span);
    String gutter = " ".repeat(number.length());
    out.append(style.faint(" " + number + " | ")).append(excerpt.text()).append('\n');
    out.append(style.faint(" " + gutter + " | ")).append(" ".repeat(excerpt.indent()));
    out.append(style.level(diagnostic.level(), "^".repeat(excerpt.length()))).append('\n');
  }

  /** The part of a line that is shown, and where in it the carets stand, in code points. */
  private record Excerpt(String text, int indent, int length) {
    static Excerpt of(String line, int column, Span span) {
      int[] points = Printable.of(line).codePoints().toArray();
      int start = Math.min(column - 1, points.length);
      int spanned = span.text().lines().findFirst().orElse("").codePoints().map(c -> 1).sum();
      int from = start < WIDEST_LINE ? 0 : start - WIDEST_LINE / 2;
      int shown = Math.min(points.length - from, WIDEST_LINE);
      int carets = Math.clamp(spanned, 1, Math.max(1, shown - (start - from)));
      return new Excerpt(new String(points, from, shown), start - from, carets);
    }
  }
}
