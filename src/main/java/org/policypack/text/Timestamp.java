package org.policypack.text;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language's timestamps: {@code YYYY-MM-DDTHH:MM:SS}, then {@code .} and 1 to 9 digits or
 * nothing, then {@code Z} or {@code ±HH:MM}.
 *
 * <p>That is RFC 3339 with capital letters only, no second 60, and offsets up to 23:59. The instant
 * lies from 1970-01-01T00:00:00Z to before 2200-01-01T00:00:00Z, where nanoseconds fit a {@code
 * long} and OPA's {@code time.parse_rfc3339_ns} gives the same number.
 */
public final class Timestamp {
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})"
              + "(?:\\.([0-9]{1,9}))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))");

  private static final long SECOND = 1_000_000_000L;
  private static final int NANO_DIGITS = 9;

  /** 2200-01-01T00:00:00Z in seconds since 1970. */
  private static final long END = 7_258_118_400L;

  private Timestamp() {}

  /**
   * The instant that a text names, in nanoseconds since 1970-01-01T00:00:00Z; empty if the text is
   * no timestamp of the language.
   */
  public static OptionalLong parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || !isDayAndTime(parts) || !isOffset(parts)) {
      return OptionalLong.empty();
    }
    long seconds = local(parts) - offset(parts);
    return seconds >= 0 && seconds < END
        ? OptionalLong.of(seconds * SECOND + nanos(parts))
        : OptionalLong.empty();
  }

  private static boolean isDayAndTime(Matcher parts) {
    int month = number(parts, 2);
    int day = number(parts, 3);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(number(parts, 1), month).lengthOfMonth()
        && number(parts, 4) <= 23
        && number(parts, 5) <= 59
        && number(parts, 6) <= 59;
  }

  private static boolean isOffset(Matcher parts) {
    return parts.group(8) == null || (number(parts, 9) <= 23 && number(parts, 10) <= 59);
  }

  private static long local(Matcher parts) {
    return LocalDateTime.of(
            number(parts, 1),
            number(parts, 2),
            number(parts, 3),
            number(parts, 4),
            number(parts, 5),
            number(parts, 6))
        .toEpochSecond(ZoneOffset.UTC);
  }

  private static long offset(Matcher parts) {
    String sign = parts.group(8);
    if (sign == null) {
      return 0;
    }
    long seconds = number(parts, 9) * 3600L + number(parts, 10) * 60L;
    return sign.equals("-") ? -seconds : seconds;
  }

  private static long nanos(Matcher parts) {
    String digits = parts.group(7);
    return digits == null ? 0 : Long.parseLong(digits + "0".repeat(NANO_DIGITS - digits.length()));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
