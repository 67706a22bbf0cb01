package org.policypack.differential.packs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.policypack.text.Timestamp;

/** Timestamps at the bounds of the language, around clock changes, midnight and week ends. */
final class Instants {
  private static final List<String> POOL =
      List.of(
          "1970-01-01T00:00:00Z",
          "1970-01-01T00:00:00.000000001Z",
          "1970-01-01T23:59:00+23:59",
          "2199-12-31T23:59:59.999999999Z",
          "2199-12-31T00:00:59-23:59",
          "2026-01-31T08:00:00Z",
          "2026-01-31T09:00:00+01:00",
          "2026-01-31T08:00:00.000Z",
          "2026-01-31T08:00:00.000000000Z",
          "2026-03-29T00:59:59Z",
          "2026-03-29T01:00:00Z",
          "2026-10-25T00:30:00Z",
          "2026-10-25T01:30:00Z",
          "2026-03-08T07:00:00Z",
          "2026-11-01T05:30:00Z",
          "2024-02-29T12:00:00Z",
          "2000-02-29T23:59:59.5-05:00",
          "2026-07-05T22:00:00Z",
          "2026-07-06T05:59:59.999999999Z",
          "2038-01-19T03:14:07Z",
          "2038-01-19T03:14:08Z",
          "2100-02-28T23:59:59Z",
          "2026-12-31T23:59:59.9Z",
          "1999-12-31T23:59:59-00:00");

  private static final List<String> INVALID =
      List.of(
          "",
          "now",
          "2026-01-31",
          "2026-01-31T08:00Z",
          "2026-01-31T08:00:00",
          "2026-01-31 08:00:00Z",
          "2026-01-31t08:00:00z",
          "2026-01-31T8:00:00Z",
          "2026-01-31T24:00:00Z",
          "2026-01-31T23:59:60Z",
          "2026-02-30T00:00:00Z",
          "2025-02-29T00:00:00Z",
          "2026-13-01T00:00:00Z",
          "2026-00-01T00:00:00Z",
          "2026-01-00T00:00:00Z",
          "2026-01-31T08:00:00,5Z",
          "2026-01-31T08:00:00.Z",
          "2026-01-31T08:00:00.1234567890Z",
          "2026-01-31T08:00:00+24:00",
          "2026-01-31T08:00:00+23:60",
          "2026-01-31T08:00:00+0100",
          "1969-12-31T23:59:59Z",
          "1970-01-01T00:00:00+00:01",
          "2200-01-01T00:00:00Z",
          "2199-12-31T23:59:59-00:01",
          "2199-12-31T23:59:59.999999999-23:59",
          "+2026-01-31T08:00:00Z",
          "2026-01-31T08:00:00Z\n",
          " 2026-01-31T08:00:00Z",
          "٢٠٢٦-01-31T08:00:00Z",
          "2026-01-31T08:60:00Z",
          "12026-01-31T08:00:00Z");

  private static final List<String> TIMES =
      List.of("00:00", "00:01", "06:00", "08:00", "09:00", "12:00", "17:30", "22:00", "23:59");

  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "America/St_Johns",
          "Africa/Casablanca",
          "Europe/Dublin",
          "Pacific/Kiritimati",
          "Asia/Tokyo",
          "America/Sao_Paulo");

  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private static final long LAST_SECOND = 7_258_118_399L;

  private Instants() {}

  static String timestamp(Dice dice) {
    return dice.chance(80)
        ? dice.pick(POOL)
        : written(Instant.ofEpochSecond(dice.between(0L, LAST_SECOND), dice.below(3)), dice);
  }

  static String invalid(Dice dice) {
    return dice.pick(INVALID);
  }

  static String time(Dice dice) {
    return dice.pick(TIMES);
  }

  static String zone(Dice dice) {
    return dice.pick(ZONES);
  }

  static List<String> days(Dice dice) {
    return dice.some(DAYS, dice.between(1, 6));
  }

  /** The same instant written otherwise, or one next to it. */
  static String near(String timestamp, Dice dice) {
    Instant instant = Instant.EPOCH.plusNanos(Timestamp.parse(timestamp).orElseThrow());
    Instant moved =
        switch (dice.below(6)) {
          case 0 -> instant.plusNanos(1);
          case 1 -> instant.minusNanos(1);
          case 2 -> instant.plusSeconds(dice.pick(1, 60, 3600, 86_400));
          case 3 -> instant.minusSeconds(dice.pick(1, 60, 3600, 86_400));
          default -> instant;
        };
    boolean inside = moved.getEpochSecond() >= 0 && moved.getEpochSecond() <= LAST_SECOND;
    return written(inside ? moved : instant, dice);
  }

  /** An instant at which the clock of a zone shows about that time. */
  static String around(String time, Dice dice) {
    LocalDateTime local =
        LocalDateTime.of(2026, dice.pick(1, 3, 7, 10), dice.pick(1, 25, 29, 4), 0, 0)
            .plusHours(Integer.parseInt(time.substring(0, 2)))
            .plusMinutes(Integer.parseInt(time.substring(3)));
    Instant moved = local.atZone(ZoneId.of(zone(dice))).toInstant();
    return written(moved.plusNanos(dice.pick(0, 0, -1, 1)), dice);
  }

  private static String written(Instant instant, Dice dice) {
    int offset = dice.chance(50) ? 0 : dice.pick(60, -300, 330, 345, -1439, 1439, 765);
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC).plusMinutes(offset);
    return local.format(FORM) + (offset == 0 ? dice.pick("Z", "+00:00", "-00:00") : sign(offset));
  }

  private static String sign(int minutes) {
    int size = Math.abs(minutes);
    return String.format("%s%02d:%02d", minutes < 0 ? "-" : "+", size / 60, size % 60);
  }
}
