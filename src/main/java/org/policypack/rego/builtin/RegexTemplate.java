package org.policypack.rego.builtin;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import org.policypack.value.BooleanValue;
import org.policypack.value.Value;

/** Replacement texts with {@code $1} and {@code ${name}}, and {@code regex.template_match}. */
final class RegexTemplate {
  private RegexTemplate() {}

  /** Appends a replacement, as Go's {@code Expand}: a group that is not there is empty. */
  static void expand(
      String template, Pattern pattern, String text, int[] match, StringBuilder out) {
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      int nameStart = at + 1;
      if (c != '$') {
        out.append(c);
        at++;
      } else if (template.startsWith("$", nameStart)) {
        out.append('$');
        at += 2;
      } else {
        boolean braces = template.startsWith("{", nameStart);
        int start = braces ? nameStart + 1 : nameStart;
        int end = start;
        while (end < template.length() && isNamePart(template.charAt(end))) {
          end++;
        }
        boolean named = end > start && (!braces || template.startsWith("}", end));
        if (named) {
          append(template.substring(start, end), pattern, text, match, out);
          at = braces ? end + 1 : end;
        } else {
          out.append('$');
          at++;
        }
      }
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static void append(
      String name, Pattern pattern, String text, int[] match, StringBuilder out) {
    Integer group =
        name.matches("[0-9]{1,6}") ? Integer.valueOf(name) : pattern.namedGroups().get(name);
    if (group != null && 2 * group + 1 < match.length && match[2 * group] >= 0) {
      out.append(text, match[2 * group], match[2 * group + 1]);
    }
  }

  /** Texts outside of the delimiters are plain, those inside are patterns; all must match. */
  static Value match(Value[] a) {
    String template = Operands.string(a, 0);
    String text = Operands.string(a, 1);
    String start = Operands.string(a, 2);
    String end = Operands.string(a, 3);
    char open = delimiter(start, "start");
    char close = delimiter(end, "end");
    return BooleanValue.of(Regexes.compile(pattern(template, open, close)).matcher(text).find());
  }

  private static String pattern(String template, char open, char close) {
    StringBuilder pattern = new StringBuilder("^");
    int at = 0;
    while (at < template.length()) {
      int start = template.indexOf(open, at);
      if (start < 0) {
        break;
      }
      checkPlain(template, at, start, close);
      int end = closing(template, start, open, close);
      pattern.append(Pattern.quote(template.substring(at, start)));
      pattern.append('(').append(template, start + 1, end).append(')');
      at = end + 1;
    }
    checkPlain(template, at, template.length(), close);
    return pattern.append(Pattern.quote(template.substring(at))).append('$').toString();
  }

  private static void checkPlain(String template, int from, int to, char close) {
    if (template.substring(from, to).indexOf(close) >= 0) {
      throw unbalanced(template);
    }
  }

  private static BuiltinException unbalanced(String template) {
    return BuiltinException.of("unbalanced braces in \"" + template + "\"");
  }

  private static char delimiter(String text, String which) {
    if (text.getBytes(StandardCharsets.UTF_8).length != 1) {
      throw BuiltinException.of(
          which
              + " delimiter has to be exactly one character long but is "
              + text.length()
              + " long");
    }
    return text.charAt(0);
  }

  private static int closing(String template, int start, char open, char close) {
    int depth = 0;
    for (int i = start; i < template.length(); i++) {
      char c = template.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw unbalanced(template);
  }
}
