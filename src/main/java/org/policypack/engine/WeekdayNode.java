package org.policypack.engine;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;

/**
 * {@code weekday}: the day in the zone is one of the list.
 *
 * @param subject an instant in nanoseconds since 1970
 */
record WeekdayNode(Source<Long> subject, Source<Set<DayOfWeek>> days, Source<ZoneId> zone)
    implements Node {
  @Override
  public boolean holds(Frame frame) {
    Long instant = subject.get(frame);
    Set<DayOfWeek> wanted = days.get(frame);
    ZoneId place = zone.get(frame);
    return instant != null
        && wanted != null
        && place != null
        && wanted.contains(WallClock.day(instant, place));
  }
}
