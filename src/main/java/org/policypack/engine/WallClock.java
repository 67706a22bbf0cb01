package org.policypack.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** What a clock on the wall of a zone shows at an instant. */
final class WallClock {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private WallClock() {}

  static LocalTime time(long nanos, ZoneId zone) {
    return dateTime(nanos, zone).toLocalTime();
  }

  static DayOfWeek day(long nanos, ZoneId zone) {
    return dateTime(nanos, zone).getDayOfWeek();
  }

  private static LocalDateTime dateTime(long nanos, ZoneId zone) {
    Instant instant = Instant.ofEpochSecond(nanos / NANOS_PER_SECOND, nanos % NANOS_PER_SECOND);
    return LocalDateTime.ofInstant(instant, zone);
  }
}
