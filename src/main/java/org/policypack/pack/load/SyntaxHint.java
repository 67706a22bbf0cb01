package org.policypack.pack.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypack.source.Location;
import org.policypack.value.JsonWriter;

/**
 * Says how to mend the mistakes in YAML that are made most. The parser names them in words of its
 * own, which tell a writer of packs little.
 */
final class SyntaxHint {
  /** A key, then a text that holds the mark of a key itself. */
  private static final Pattern TEXT_WITH_COLON =
      Pattern.compile("(?:\\s|- )*+(?<key>[^\\s:'\"{\\[][^:]*+): +(?<text>[^'\"{\\[|>].*?)\\s*+");

  private static final Pattern UNCLOSED =
      Pattern.compile("expected ',' or '(?<end>[]}])', but got .*", Pattern.DOTALL);

  private static final Pattern CLOSED_TOO_OFTEN =
      Pattern.compile("expected the node content, but found '(?<found>[]},])'");

  private static final Pattern NO_START =
      Pattern.compile("found character '(?<found>.)' that cannot start any token.*");

  private static final int LONGEST_TEXT_SHOWN = 80;

  private SyntaxHint() {}

  /**
   * The hint for a problem.
   *
   * @param problem what the parser says
   * @param line the line where it says so
   * @param column where in the line, in code points from 1
   * @param opened where what is read at that place began, if the parser knows
   * @return a sentence or two; empty where nothing is known that helps
   */
  static Optional<String> of(String problem, String line, int column, Optional<Location> opened) {
    return switch (problem) {
      case "mapping values are not allowed here" ->
          Optional.of(colon(line, line.offsetByCodePoints(0, column - 1)));
      case "expected <block end>, but found '<block mapping start>'",
          "expected <block end>, but found '<block sequence start>'" ->
          Optional.of(
              "The line is indented as nothing above it is. All keys of a mapping, and all items"
                  + " of a list, begin in the same column.");
      case "expected <block end>, but found '?'", "expected <block end>, but found '-'" ->
          Optional.of(
              "What begins with items goes on with items, what begins with keys with keys.");
      case "expected <block end>, but found '<scalar>'" ->
          Optional.of(
              "The value ends before this. Put all of a text into one pair of quotes; inside"
                  + " single quotes a quote is written twice.");
      case "found unexpected end of stream" ->
          opened.map(place -> "The quote at " + place + " is not closed.");
      case "could not find expected ':'" ->
          opened.map(
              place ->
                  "Line "
                      + place.line()
                      + " is no `key: value`. A text that goes on is indented deeper than its"
                      + " key.");
      default -> brackets(problem, opened).or(() -> character(problem));
    };
  }

  private static String colon(String line, int offset) {
    Matcher text = TEXT_WITH_COLON.matcher(line);
    String needed = "A text with a colon and a blank in it, or a colon at its end, needs quotes";
    if (!text.matches() || text.start("text") > offset) {
      return "The line is indented as if it went on with the text above. " + needed + ".";
    }
    boolean shown = text.group("text").length() <= LONGEST_TEXT_SHOWN;
    String quoted = text.group("key") + ": " + JsonWriter.quote(text.group("text"));
    return needed + (shown ? ": `" + quoted + "`." : ".");
  }

  private static Optional<String> brackets(String problem, Optional<Location> opened) {
    Matcher unclosed = UNCLOSED.matcher(problem);
    if (unclosed.matches()) {
      String bracket = unclosed.group("end").equals("]") ? "[" : "{";
      return opened.map(
          place -> "The `" + bracket + "` at " + place + " is not closed, or a comma is missing.");
    }
    if (problem.equals("expected the node content, but found '<stream end>'")) {
      return Optional.of("The file ends where a `{` or a `[` is still open.");
    }
    Matcher closed = CLOSED_TOO_OFTEN.matcher(problem);
    return closed.matches()
        ? Optional.of(
            "A value is missing before `"
                + closed.group("found")
                + "`; a text that begins with it needs quotes.")
        : Optional.empty();
  }

  private static Optional<String> character(String problem) {
    if (problem.startsWith("found unknown escape character")) {
      return Optional.of(
          "Inside double quotes write a backslash as `\\\\`; single quotes take it as it is.");
    }
    Matcher start = NO_START.matcher(problem);
    return start.matches()
        ? Optional.of("A text that begins with `" + start.group("found") + "` needs quotes.")
        : Optional.empty();
  }
}
