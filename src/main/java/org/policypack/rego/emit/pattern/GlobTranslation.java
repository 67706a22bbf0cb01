package org.policypack.rego.emit.pattern;

import java.util.List;
import org.policypack.text.Glob;
import org.policypack.text.GlobPart;

/**
 * Writes a glob as the anchored RE2 pattern that it means.
 *
 * <table>
 * <caption>The translation; the whole stands in {@code ^(?s:…)$}</caption>
 * <tr><th>glob</th><th>RE2</th><th>without a separator</th></tr>
 * <tr><td>{@code abc}</td><td>{@code abc}, operators escaped with {@code \}</td><td>the same</td></tr>
 * <tr><td>{@code *}</td><td>{@code [^/]*}</td><td>{@code .*}</td></tr>
 * <tr><td>{@code ?}</td><td>{@code [^/]}</td><td>{@code .}</td></tr>
 * <tr><td>{@code [a-f_]}</td><td>{@code [a-f_]}</td><td>the same</td></tr>
 * <tr><td>{@code [!a-f_]}</td><td>{@code [^/a-f_]}</td><td>{@code [^a-f_]}</td></tr>
 * <tr><td>{@code {a,b,}}</td><td>{@code (?:a|b|)}</td><td>the same</td></tr>
 * <tr><td>{@code **}{@code /}</td><td>{@code (?:.*}{@code /)?}</td><td>–</td></tr>
 * <tr><td>a final {@code **}</td><td>{@code .*}</td><td>–</td></tr>
 * </table>
 *
 * <p>A newline is {@code \n}, a backtick {@code \x60}, and what a reader could not see is {@code
 * \x{H…}}.
 */
public final class GlobTranslation {
  private final boolean separator;
  private final StringBuilder out = new StringBuilder();

  private GlobTranslation(boolean separator) {
    this.separator = separator;
  }

  /**
   * The RE2 pattern of a glob.
   *
   * @param glob with {@code ignore_case}, the folded glob; the text must be folded too then
   */
  public static String toRe2(Glob glob) {
    GlobTranslation translation = new GlobTranslation(glob.separator());
    glob.parts().forEach(translation::append);
    return "^(?s:" + translation.out + ")$";
  }

  private void append(GlobPart part) {
    switch (part) {
      case GlobPart.Text(String text) -> Re2Text.append(text, out);
      case GlobPart.Run run -> out.append(separator ? "[^/]*" : ".*");
      case GlobPart.One one -> out.append(separator ? "[^/]" : ".");
      case GlobPart.OneOf(boolean negated, List<GlobPart.Range> ranges) ->
          appendClass(negated, ranges);
      case GlobPart.Choice(List<List<GlobPart>> alternatives) -> appendChoice(alternatives);
      case GlobPart.Folders folders -> out.append("(?:.*/)?");
      case GlobPart.Rest rest -> out.append(".*");
    }
  }

  private void appendClass(boolean negated, List<GlobPart.Range> ranges) {
    out.append('[').append(negated ? "^" : "").append(negated && separator ? "/" : "");
    for (GlobPart.Range range : ranges) {
      Re2Text.appendInClass(range.first(), out);
      if (range.last() != range.first()) {
        out.append('-');
        Re2Text.appendInClass(range.last(), out);
      }
    }
    out.append(']');
  }

  private void appendChoice(List<List<GlobPart>> alternatives) {
    String bar = "(?:";
    for (List<GlobPart> alternative : alternatives) {
      out.append(bar);
      alternative.forEach(this::append);
      bar = "|";
    }
    out.append(')');
  }
}
