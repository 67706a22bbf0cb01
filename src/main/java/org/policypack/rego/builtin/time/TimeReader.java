package org.policypack.rego.builtin.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads times by layouts, in UTC where a text names no offset. */
public final class TimeReader {
  private static final List<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();
  private static final List<String> WEEKDAYS =
      Stream.of(DayOfWeek.values())
          .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  private final Layout layout;
  private final Cursor in;
  private int year;
  private int month = -1;
  private int day = -1;
  private int dayOfYear = -1;
  private int hour;
  private int minute;
  private int second;
  private int nanos;
  private int offset;
  private boolean isMorning;
  private boolean isAfternoon;

  private TimeReader(String layout, String text) {
    this.layout = Layout.of(layout);
    this.in = new Cursor(text);
  }

  /**
   * Reads a time.
   *
   * @param layout as Go's {@code time.Parse} takes it, or the name of one, such as {@code RFC1123}
   * @return the time in UTC
   * @throws IllegalArgumentException for a text that is not written so
   */
  public static LocalDateTime read(String layout, String text) {
    return new TimeReader(layout, text).read();
  }

  private LocalDateTime read() {
    for (int i = 0; i < layout.pieces().size(); i++) {
      Layout.Piece piece = layout.pieces().get(i);
      in.skip(piece.before());
      boolean fractionFollows =
          i + 1 < layout.pieces().size() && layout.pieces().get(i + 1).isFraction();
      take(piece, fractionFollows);
    }
    in.skip(layout.tail());
    in.end();
    if (isAfternoon && hour < 12) {
      hour += 12;
    } else if (isMorning && hour == 12) {
      hour = 0;
    }
    return dated();
  }

  private LocalDateTime dated() {
    try {
      LocalDate date = date();
      return date.atTime(hour, minute, second, nanos).minusSeconds(offset);
    } catch (DateTimeException e) {
      throw in.error("day out of range");
    }
  }

  private LocalDate date() {
    if (dayOfYear < 0) {
      return LocalDate.of(year, month < 0 ? 1 : month, day < 0 ? 1 : day);
    }
    LocalDate date = LocalDate.ofYearDay(year, dayOfYear);
    boolean differs =
        (month >= 0 && month != date.getMonthValue()) || (day >= 0 && day != date.getDayOfMonth());
    if (differs) {
      throw in.error("day-of-year does not match");
    }
    return date;
  }

  private void take(Layout.Piece piece, boolean fractionFollows) {
    Part part = piece.part();
    switch (part) {
      case YEAR -> {
        int number = in.exact(2);
        year = number + (number >= 69 ? 1900 : 2000);
      }
      case LONG_YEAR -> year = in.exact(4);
      case MONTH -> month = in.name(MONTHS, 3) + 1;
      case LONG_MONTH -> month = in.name(MONTHS, 99) + 1;
      case NUMBER_MONTH, ZERO_MONTH ->
          month = in.within(1, 12, in.number(2, part == Part.ZERO_MONTH), "month");
      case WEEKDAY -> in.name(WEEKDAYS, 3);
      case LONG_WEEKDAY -> in.name(WEEKDAYS, 99);
      case DAY -> day = in.number(2, false);
      case ZERO_DAY -> day = in.number(2, true);
      case BLANK_DAY -> {
        in.blanks(1);
        day = in.number(2, false);
      }
      case BLANK_YEAR_DAY -> {
        in.blanks(2);
        dayOfYear = in.number(3, false);
      }
      case ZERO_YEAR_DAY -> dayOfYear = in.number(3, true);
      case HOUR -> hour = in.within(0, 23, in.number(2, false), "hour");
      case HOUR_12, ZERO_HOUR_12 ->
          hour = in.within(0, 12, in.number(2, part == Part.ZERO_HOUR_12), "hour");
      case MINUTE, ZERO_MINUTE ->
          minute = in.within(0, 59, in.number(2, part == Part.ZERO_MINUTE), "minute");
      case SECOND, ZERO_SECOND -> {
        second = in.within(0, 59, in.number(2, part == Part.ZERO_SECOND), "second");
        if (!fractionFollows) {
          optionalFraction();
        }
      }
      case UPPER_NOON -> noon("AM", "PM");
      case LOWER_NOON -> noon("am", "pm");
      case ZONE -> in.zone();
      case FRACTION -> nanos = in.fraction(piece.digits());
      case SHORT_FRACTION -> optionalFraction();
      case Z_OFFSET, Z_COLON, Z_HOUR, Z_SECONDS, Z_COLON_SECONDS ->
          offset = in.skipOptional("Z") ? 0 : in.offset(part);
      case OFFSET, OFFSET_COLON, OFFSET_HOUR, OFFSET_SECONDS, OFFSET_COLON_SECONDS ->
          offset = in.offset(part);
    }
  }

  /** Taken where it stands, even if the layout shows none. */
  private void optionalFraction() {
    int digits = in.fractionDigits();
    if (digits > 0) {
      nanos = in.fraction(digits);
    }
  }

  private void noon(String morning, String afternoon) {
    isMorning |= in.skipOptional(morning);
    isAfternoon |= !isMorning && in.skipOptional(afternoon);
    if (!isMorning && !isAfternoon) {
      throw in.error("expected " + morning + " or " + afternoon);
    }
  }
}
