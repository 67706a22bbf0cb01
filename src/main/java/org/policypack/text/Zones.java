package org.policypack.text;

import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.policypack.resource.TextResource;

/**
 * The time zones of the language: {@code UTC} and the {@code Area/City} names of {@code zones.txt}.
 *
 * <p>The list is fixed because engines know different names, and because OPA takes {@code Local}
 * for the zone of its host. It holds the zones that every JDK from 21 and every OPA from 1.0.1
 * know, and on which both agree from 1970 to 2199.
 */
public final class Zones {
  private static final SortedSet<String> NAMES =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(TextResource.entries(Zones.class, "zones.txt")));

  private Zones() {}

  /** The names, sorted. */
  public static SortedSet<String> names() {
    return NAMES;
  }

  /**
   * The zone of a name.
   *
   * @throws IllegalArgumentException if the name is not one of {@link #names}
   */
  public static ZoneId zone(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no zone of the language: " + name);
    }
    return ZoneId.of(name);
  }
}
