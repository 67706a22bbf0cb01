package org.policypack.engine;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * {@code time_of_day}: from the first time up to but not including the second, across midnight
 * where the first is later. Equal ends, which only data can bring together, are an empty stretch.
 *
 * @param subject an instant in nanoseconds since 1970
 */
record TimeOfDayNode(
    Source<Long> subject, Source<LocalTime> from, Source<LocalTime> to, Source<ZoneId> zone)
    implements Node {
  @Override
  public boolean holds(Frame frame) {
    Long instant = subject.get(frame);
    LocalTime start = from.get(frame);
    LocalTime end = to.get(frame);
    ZoneId place = zone.get(frame);
    if (instant == null || start == null || end == null || place == null) {
      return false;
    }
    LocalTime clock = WallClock.time(instant, place);
    boolean started = !clock.isBefore(start);
    boolean ended = !clock.isBefore(end);
    return start.isAfter(end) ? started || !ended : started && !ended;
  }
}
