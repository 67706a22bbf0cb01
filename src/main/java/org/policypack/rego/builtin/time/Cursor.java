package org.policypack.rego.builtin.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a text that is read as a time. */
final class Cursor {
  private static final int LARGEST_ZONE = 23;

  private static final Pattern ZONE =
      Pattern.compile(
          "ChST|MeST|GMT(?:[+-][0-9]+)?|[+-][0-9]+|WITA(?![A-Z])|[A-Z]{4}T(?![A-Z])"
              + "|[A-Z]{3}T(?![A-Z])|[A-Z]{3}(?![A-Z])");

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  IllegalArgumentException error(String reason) {
    return new IllegalArgumentException(
        "parsing time \"" + text + "\": at \"" + text.substring(at) + "\": " + reason);
  }

  private boolean has(int count) {
    return text.length() - at >= count;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  /** Skips a text of the layout, where a run of blanks stands for any, or for none at the end. */
  void skip(String part) {
    int i = 0;
    while (i < part.length()) {
      if (part.charAt(i) == ' ') {
        if (has(1) && text.charAt(at) != ' ') {
          throw error("expected a blank");
        }
        while (i < part.length() && part.charAt(i) == ' ') {
          i++;
        }
        blanks(text.length());
      } else if (has(1) && text.charAt(at) == part.charAt(i)) {
        at++;
        i++;
      } else {
        throw error("expected \"" + part.substring(i) + "\"");
      }
    }
  }

  void blanks(int most) {
    for (int i = 0; i < most && has(1) && text.charAt(at) == ' '; i++) {
      at++;
    }
  }

  void end() {
    if (has(1)) {
      throw error("extra text");
    }
  }

  boolean skipOptional(String part) {
    boolean found = text.startsWith(part, at);
    at += found ? part.length() : 0;
    return found;
  }

  /** Exactly so many characters that are digits, the first two of a short year with a sign. */
  int exact(int digits) {
    if (!has(digits) || (digits == 4 && !isDigit(at))) {
      throw error("expected a year");
    }
    String part = text.substring(at, at + digits);
    if (!part.matches("[+-]?[0-9]+")) {
      throw error("expected a year");
    }
    at += digits;
    return Integer.parseInt(part);
  }

  /** So many digits, or fewer but one unless it is fixed. */
  int number(int most, boolean fixed) {
    int count = 0;
    while (count < most && isDigit(at + count)) {
      count++;
    }
    if (count == 0 || (fixed && count < most)) {
      throw error("expected a number");
    }
    at += count;
    return Integer.parseInt(text.substring(at - count, at));
  }

  int within(int least, int most, int number, String name) {
    if (number < least || number > most) {
      throw error(name + " out of range");
    }
    return number;
  }

  /** The index of the name that stands here; case does not matter. */
  int name(List<String> names, int length) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).substring(0, Math.min(length, names.get(i).length()));
      if (text.regionMatches(true, at, name, 0, name.length())) {
        at += name.length();
        return i;
      }
    }
    throw error("expected a name");
  }

  /** How many digits of a fraction stand here, 0 for none. */
  int fractionDigits() {
    if (!has(2) || ".,".indexOf(text.charAt(at)) < 0) {
      return 0;
    }
    int count = 0;
    while (isDigit(at + 1 + count)) {
      count++;
    }
    return count;
  }

  /** Nanoseconds; digits beyond are cut. */
  int fraction(int digits) {
    if (!has(digits + 1) || ".,".indexOf(text.charAt(at)) < 0) {
      throw error("expected a fraction");
    }
    String part = text.substring(at + 1, at + 1 + digits);
    String kept = part.substring(0, Math.min(9, digits));
    if (!kept.matches("[0-9]+")) {
      throw error("expected a fraction");
    }
    at += digits + 1;
    return Integer.parseInt((kept + "000000000").substring(0, 9));
  }

  /** An offset in seconds. */
  int offset(Part part) {
    String colon = part.hasColon() ? ":" : "";
    String form =
        "([+-])([0-9]{2})"
            + (part.hasMinutes() ? colon + "([0-9]{2})" : "()")
            + (part.hasSeconds() ? colon + "([0-9]{2})" : "()");
    Matcher matcher = Pattern.compile(form).matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw error("expected an offset");
    }
    at = matcher.end();
    int hours = within(0, 24, amount(matcher.group(2)), "time zone offset hour");
    int minutes = within(0, 60, amount(matcher.group(3)), "time zone offset minute");
    int seconds = within(0, 60, amount(matcher.group(4)), "time zone offset second");
    int size = (hours * 60 + minutes) * 60 + seconds;
    return matcher.group(1).equals("-") ? -size : size;
  }

  private static int amount(String digits) {
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /**
   * Skips the name of a zone. Go knows the offset of those that the host's zone uses; here the host
   * is taken to be at UTC. Any other name has none, not even {@code GMT+3}.
   */
  void zone() {
    if (skipOptional("UTC")) {
      return;
    }
    Matcher matcher = ZONE.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      throw error("expected a time zone");
    }
    String name = matcher.group();
    int sign = Math.max(name.indexOf('+'), name.indexOf('-'));
    if (sign < 0) {
      at = matcher.end();
      return;
    }
    boolean small = name.length() - sign <= 10 && LARGEST_ZONE >= size(name, sign);
    if (!small && sign == 0) {
      throw error("expected a time zone");
    }
    at += small ? name.length() : sign;
  }

  private static int size(String name, int sign) {
    return Integer.parseInt(name.substring(sign + 1));
  }
}
