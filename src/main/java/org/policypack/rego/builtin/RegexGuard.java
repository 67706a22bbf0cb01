package org.policypack.rego.builtin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses patterns that RE2/J 1.8 cannot take safely: those that it never finishes to compile, and
 * those that Go refuses as too large and it would not.
 */
final class RegexGuard {
  /** Ignoring case, RE2/J goes round forever on these letters. */
  private static final int ENDLESS_FROM = 0x1C80;

  private static final int ENDLESS_TO = 0x1C88;

  /** Go refuses repetitions within repetitions beyond this. */
  private static final long MOST_REPEATED = 1_000;

  private static final Pattern IGNORES_CASE = Pattern.compile("\\(\\?[a-zA-Z]*i");
  private static final Pattern HEXADECIMAL = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{1,8})\\}");
  private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?\\}");

  private RegexGuard() {}

  static void check(String pattern) {
    if (IGNORES_CASE.matcher(pattern).find() && mayReachEndlessLetters(pattern)) {
      throw BuiltinException.of(
          "this pattern ignores case on letters from U+1C80 to U+1C88, which is not supported");
    }
    if (repeated(pattern) > MOST_REPEATED) {
      throw BuiltinException.of("error parsing regexp: expression too large");
    }
  }

  private static boolean mayReachEndlessLetters(String pattern) {
    int[] points = unescaped(pattern).codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean inside = points[i] >= ENDLESS_FROM && points[i] <= ENDLESS_TO;
      boolean around =
          points[i] == '-'
              && i > 0
              && i + 1 < points.length
              && points[i - 1] < ENDLESS_FROM
              && points[i + 1] > ENDLESS_TO;
      if (inside || around) {
        return true;
      }
    }
    return pattern.contains("\\p") || pattern.contains("\\P");
  }

  private static String unescaped(String pattern) {
    Matcher matcher = HEXADECIMAL.matcher(pattern);
    return matcher.replaceAll(
        found -> {
          int point = Integer.parseUnsignedInt(found.group(1).toLowerCase(Locale.ROOT), 16);
          boolean valid = Character.isValidCodePoint(point);
          return Matcher.quoteReplacement(valid ? Character.toString(point) : "?");
        });
  }

  /** The largest product of counts of repetitions that stand in each other. */
  private static long repeated(String pattern) {
    Deque<Long> groups = new ArrayDeque<>();
    long largest = 1;
    long inGroup = 1;
    long last = 1;
    Matcher count = COUNT.matcher(pattern);
    Matcher hexadecimal = HEXADECIMAL.matcher(pattern);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i = hexadecimal.region(i, pattern.length()).lookingAt() ? hexadecimal.end() - 1 : i + 1;
        last = 1;
      } else if (c == '[') {
        i = endOfClass(pattern, i);
        last = 1;
      } else if (c == '(') {
        groups.push(inGroup);
        inGroup = 1;
      } else if (c == ')' && !groups.isEmpty()) {
        last = inGroup;
        inGroup = Math.max(groups.pop(), last);
      } else if (c == '{' && count.region(i, pattern.length()).lookingAt()) {
        last = Math.min(last * times(count), Integer.MAX_VALUE);
        inGroup = Math.max(inGroup, last);
        largest = Math.max(largest, last);
        i = count.end() - 1;
      } else {
        last = 1;
      }
    }
    return largest;
  }

  /** The closing bracket of a class, where braces are ordinary characters. */
  private static int endOfClass(String pattern, int start) {
    int first = pattern.startsWith("^", start + 1) ? start + 2 : start + 1;
    for (int i = first; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == ']' && i > first) {
        return i;
      }
      if (c == '\\') {
        i++;
      } else if (pattern.startsWith("[:", i)) {
        i = Math.max(i, pattern.indexOf(":]", i) + 1);
      }
    }
    return pattern.length();
  }

  private static long times(Matcher count) {
    long least = Long.parseLong(count.group(1));
    String most = count.group(2);
    return Math.max(1, most == null || most.isEmpty() ? least : Long.parseLong(most));
  }
}
