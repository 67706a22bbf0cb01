package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path into the data as a pack writes it: {@code budgets[user.id].monthly_limit}.
 *
 * @param steps the keys, the first of which the pack writes itself
 */
record DataPath(List<Step> steps) {
  private static final Pattern NAME = Pattern.compile("\\.?([A-Za-z_][A-Za-z0-9_]*+)");
  private static final Pattern KEY = Pattern.compile("\\[\"((?:[^\"\\\\]|\\\\[\"\\\\])++)\"]");

  /** An attribute's path, which may itself hold quoted segments. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\[((?:[A-Za-z0-9_.]|\\[\"(?:[^\"\\\\]|\\\\[\"\\\\])++\"])++)]");

  DataPath {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param attribute whether the key is an attribute's value
   * @param text the key, or the attribute's path
   * @param start where that begins in the path
   * @param end where it ends
   */
  record Step(boolean attribute, String text, int start, int end) {}

  /** Reads a path; empty where the text is none. */
  static Optional<DataPath> parse(String text) {
    List<Step> steps = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Matcher> found = step(text, at, steps.isEmpty());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Matcher match = found.get();
      boolean attribute = match.pattern() == ATTRIBUTE;
      String name = match.pattern() == KEY ? unquote(match.group(1)) : match.group(1);
      steps.add(new Step(attribute, name, match.start(1), match.end(1)));
      at = match.end();
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(new DataPath(steps));
  }

  private static Optional<Matcher> step(String text, int at, boolean first) {
    boolean dotted = text.charAt(at) == '.';
    Pattern pattern =
        text.startsWith("[\"", at) ? KEY : text.charAt(at) == '[' && !first ? ATTRIBUTE : NAME;
    boolean misplacedDot = pattern == NAME && dotted == first;
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return !misplacedDot && matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  private static String unquote(String quoted) {
    return quoted.replaceAll("\\\\([\"\\\\])", "$1");
  }
}
