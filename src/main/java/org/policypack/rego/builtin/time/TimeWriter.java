package org.policypack.rego.builtin.time;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.TimeZone;

/** Writes times by layouts. */
public final class TimeWriter {
  private static final int SHORT_NAME = 3;

  private final ZonedDateTime time;
  private final StringBuilder out = new StringBuilder();

  private TimeWriter(ZonedDateTime time) {
    this.time = time;
  }

  /**
   * Writes a time.
   *
   * @param layout as Go's {@code time.Format} takes it, or the name of one, such as {@code RFC1123}
   */
  public static String write(ZonedDateTime time, String layout) {
    TimeWriter writer = new TimeWriter(time);
    Layout parsed = Layout.of(layout);
    for (Layout.Piece piece : parsed.pieces()) {
      writer.out.append(piece.before());
      writer.append(piece);
    }
    return writer.out.append(parsed.tail()).toString();
  }

  private void append(Layout.Piece piece) {
    switch (piece.part()) {
      case LONG_YEAR -> padded(time.getYear(), 4);
      case YEAR -> padded(Math.abs(time.getYear()) % 100, 2);
      case LONG_MONTH -> out.append(month());
      case MONTH -> out.append(month(), 0, SHORT_NAME);
      case NUMBER_MONTH -> out.append(time.getMonthValue());
      case ZERO_MONTH -> padded(time.getMonthValue(), 2);
      case LONG_WEEKDAY -> out.append(weekday());
      case WEEKDAY -> out.append(weekday(), 0, SHORT_NAME);
      case DAY -> out.append(time.getDayOfMonth());
      case BLANK_DAY -> blanks(time.getDayOfMonth(), 2);
      case ZERO_DAY -> padded(time.getDayOfMonth(), 2);
      case BLANK_YEAR_DAY -> blanks(time.getDayOfYear(), 3);
      case ZERO_YEAR_DAY -> padded(time.getDayOfYear(), 3);
      case HOUR -> padded(time.getHour(), 2);
      case HOUR_12 -> out.append(hour12());
      case ZERO_HOUR_12 -> padded(hour12(), 2);
      case MINUTE -> out.append(time.getMinute());
      case ZERO_MINUTE -> padded(time.getMinute(), 2);
      case SECOND -> out.append(time.getSecond());
      case ZERO_SECOND -> padded(time.getSecond(), 2);
      case UPPER_NOON -> out.append(time.getHour() >= 12 ? "PM" : "AM");
      case LOWER_NOON -> out.append(time.getHour() >= 12 ? "pm" : "am");
      case ZONE -> out.append(zone());
      case FRACTION, SHORT_FRACTION -> fraction(piece);
      case OFFSET,
          OFFSET_COLON,
          OFFSET_HOUR,
          OFFSET_SECONDS,
          OFFSET_COLON_SECONDS,
          Z_OFFSET,
          Z_COLON,
          Z_HOUR,
          Z_SECONDS,
          Z_COLON_SECONDS ->
          offset(piece.part());
    }
  }

  private void padded(int number, int width) {
    String digits = Integer.toString(Math.abs(number));
    out.append(number < 0 ? "-" : "").append("0".repeat(Math.max(0, width - digits.length())));
    out.append(digits);
  }

  private void blanks(int number, int width) {
    String digits = Integer.toString(number);
    out.append(" ".repeat(width - digits.length())).append(digits);
  }

  private String month() {
    return time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private String weekday() {
    return time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private int hour12() {
    return time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
  }

  private void offset(Part part) {
    int seconds = time.getOffset().getTotalSeconds();
    if (seconds == 0 && part.isZulu()) {
      out.append('Z');
      return;
    }
    out.append(seconds / 60 < 0 ? '-' : '+');
    int minutes = Math.abs(seconds / 60);
    padded(minutes / 60, 2);
    if (part.hasMinutes()) {
      out.append(part.hasColon() ? ":" : "");
      padded(minutes % 60, 2);
    }
    if (part.hasSeconds()) {
      out.append(part.hasColon() ? ":" : "");
      padded(Math.abs(seconds % 60), 2);
    }
  }

  /** The short name of the zone as Java has it, which follows the present use of each zone. */
  private String zone() {
    if (time.getZone() instanceof ZoneOffset) {
      return "UTC";
    }
    boolean summer = time.getZone().getRules().isDaylightSavings(time.toInstant());
    TimeZone zone = TimeZone.getTimeZone(time.getZone());
    return zone.getDisplayName(summer, TimeZone.SHORT, Locale.US);
  }

  private void fraction(Layout.Piece piece) {
    String nine = String.format(Locale.ROOT, "%09d", time.getNano());
    String digits = nine.substring(0, Math.min(9, piece.digits()));
    if (piece.part() == Part.SHORT_FRACTION) {
      digits = digits.replaceFirst("0+$", "");
    }
    if (!digits.isEmpty()) {
      out.append(piece.separator()).append(digits);
    }
  }
}
