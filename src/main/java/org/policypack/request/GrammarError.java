package org.policypack.request;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in our words what Jackson finds wrong with a text: its own speak of its settings, of which a
 * writer of requests knows nothing.
 */
final class GrammarError {
  private static final String CHARACTER = "Unexpected character \\('(.)' \\(code .*";

  /** What Jackson says, and what is said for it; the first that fits is taken. */
  private static final List<Wording> WORDINGS =
      List.of(
          wording("Non-standard token '(.*)': .*", "`$1` is no JSON value"),
          wording("Unrecognized token '(.*)': .*", "`$1` is no JSON value"),
          wording(".*maybe a \\(non-standard\\) comment.*", "comments are not allowed"),
          wording(".*Leading zeroes not allowed.*", "a number has a leading zero"),
          wording(".*plus signs.*", "a number has a plus sign"),
          wording(".*Decimal point not followed.*", "a decimal point has no digit behind it"),
          wording("(?i).*exponent.*", "an exponent has no digit"),
          wording(
              ".*(No digit following sign|to follow minus sign).*",
              "a minus sign has no digit behind it"),
          wording(CHARACTER + "separating root-level values.*", "`$1` stands behind a value"),
          wording(CHARACTER + "comma to separate Array.*", "`$1` is where `,` or `]` is expected"),
          wording(CHARACTER + "comma to separate Object.*", "`$1` is where `,` or `}` is expected"),
          wording(CHARACTER + "a colon to separate.*", "`$1` is where `:` is expected"),
          wording(
              CHARACTER + "double-quote to start field name.*",
              "`$1` is where a key in double quotes is expected"),
          wording(".*hex-digit for character escape.*", "`\\\\u` needs four hexadecimal digits"),
          wording("Unrecognized character escape '(.*)' .*", "`\\\\$1` is no escape"),
          wording(
              "Illegal unquoted character .*",
              "a string holds a control character that is not escaped"),
          wording("Illegal character .*", "a control character stands outside of strings"),
          wording(".*close marker for Object.*", "an object is not closed"),
          wording(".*close marker for Array.*", "an array is not closed"),
          wording("Unexpected close marker '(.)': no open.*", "`$1` closes nothing"),
          wording(
              "Unexpected close marker '(.)': expected '(.)'.*", "`$1` is where `$2` is expected"),
          wording("Unexpected end-of-input.*(quote|field name).*", "a string is not closed"),
          wording("Unexpected end-of-input.*", "the text ends too early"),
          wording(CHARACTER, "`$1` is where a value is expected"));

  private GrammarError() {}

  private record Wording(Pattern theirs, String ours) {}

  private static Wording wording(String theirs, String ours) {
    return new Wording(Pattern.compile(theirs, Pattern.DOTALL), ours);
  }

  /** The sentence for a message of Jackson's. */
  static String sentence(String message) {
    for (Wording wording : WORDINGS) {
      Matcher matcher = wording.theirs().matcher(message);
      if (matcher.matches()) {
        return "The text is not JSON: " + matcher.replaceFirst(wording.ours()) + ".";
      }
    }
    return "The text is not JSON.";
  }
}
