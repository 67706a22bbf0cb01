package org.policypack.rego.builtin.time;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a time as a layout shows it, with the example that stands for it. */
enum Part {
  LONG_MONTH("January"),
  MONTH("Jan"),
  LONG_WEEKDAY("Monday"),
  WEEKDAY("Mon"),
  ZONE("MST"),
  ZERO_MONTH("01"),
  ZERO_DAY("02"),
  ZERO_HOUR_12("03"),
  ZERO_MINUTE("04"),
  ZERO_SECOND("05"),
  YEAR("06"),
  ZERO_YEAR_DAY("002"),
  HOUR("15"),
  NUMBER_MONTH("1"),
  LONG_YEAR("2006"),
  DAY("2"),
  BLANK_DAY("_2"),
  BLANK_YEAR_DAY("__2"),
  HOUR_12("3"),
  MINUTE("4"),
  SECOND("5"),
  UPPER_NOON("PM"),
  LOWER_NOON("pm"),
  OFFSET_SECONDS("-070000"),
  OFFSET_COLON_SECONDS("-07:00:00"),
  OFFSET("-0700"),
  OFFSET_COLON("-07:00"),
  OFFSET_HOUR("-07"),
  Z_SECONDS("Z070000"),
  Z_COLON_SECONDS("Z07:00:00"),
  Z_OFFSET("Z0700"),
  Z_COLON("Z07:00"),
  Z_HOUR("Z07"),
  /** A point or a comma and zeros: as many digits as zeros. */
  FRACTION(".000"),
  /** A point or a comma and nines: as many digits at most, without zeros at the end. */
  SHORT_FRACTION(".999");

  private static final List<Part> FIXED =
      Stream.of(values()).filter(part -> part != FRACTION && part != SHORT_FRACTION).toList();

  private final String example;

  Part(String example) {
    this.example = example;
  }

  /** How long its example is. */
  int length() {
    return example.length();
  }

  /** Whether it is an offset that is written {@code Z} where it is zero. */
  boolean isZulu() {
    return example.startsWith("Z");
  }

  /** Whether hours and minutes of the offset stand apart by a colon. */
  boolean hasColon() {
    return example.contains(":");
  }

  /** Whether it is an offset with minutes. */
  boolean hasMinutes() {
    return example.length() > 3;
  }

  /** Whether it is an offset with seconds. */
  boolean hasSeconds() {
    return example.length() > 6;
  }

  /** The part of fixed length whose example stands at a place, or null. */
  static @Nullable Part at(String layout, int at) {
    if (layout.startsWith("_2006", at)) {
      return null;
    }
    for (Part part : FIXED) {
      boolean shortName = part == MONTH || part == WEEKDAY;
      if (layout.startsWith(part.example, at)
          && !(shortName && isLower(layout, at + part.length()))) {
        return part;
      }
    }
    return null;
  }

  private static boolean isLower(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }
}
