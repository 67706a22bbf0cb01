package org.policypack.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.policypack.pack.ScalarType;
import org.policypack.text.CaseFolding;
import org.policypack.text.Network;
import org.policypack.text.Zones;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Decodes what a pack writes, in its conditions or its data. The loader has checked all of it, so
 * what does not decode is a bug.
 */
final class PackValues {
  private PackValues() {}

  /** Scalars as they are in a {@link Frame}; strings folded where case is ignored. */
  static Function<Value, Object> scalar(ScalarType type, boolean ignoreCase) {
    return value -> ignoreCase ? CaseFolding.fold(string(value)) : Scalars.ofPack(type, value);
  }

  /** Lists of scalars, for {@code in} and {@code includes_any}. */
  static Function<Value, Set<Object>> scalars(ScalarType type, boolean ignoreCase) {
    Function<Value, Object> each = scalar(type, ignoreCase);
    return list -> {
      Set<Object> set = new LinkedHashSet<>();
      items(list).forEach(item -> set.add(each.apply(item)));
      return set;
    };
  }

  static NumberValue number(Value value) {
    return (NumberValue) value;
  }

  /** Nanoseconds since 1970. */
  static Long instant(Value value) {
    return (Long) Scalars.ofPack(ScalarType.TIMESTAMP, value);
  }

  /** {@code HH:MM}. */
  static LocalTime timeOfDay(Value value) {
    return LocalTime.parse(string(value));
  }

  static ZoneId zone(Value value) {
    return Zones.zone(string(value));
  }

  /** {@code monday} … {@code sunday}. */
  static Set<DayOfWeek> days(Value list) {
    Set<DayOfWeek> days = new LinkedHashSet<>();
    strings(list).forEach(day -> days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))));
    return days;
  }

  static List<Network> networks(Value list) {
    return strings(list).stream().map(text -> Network.parse(text).orElseThrow()).toList();
  }

  static List<String> strings(Value list) {
    return items(list).stream().map(PackValues::string).toList();
  }

  private static List<Value> items(Value list) {
    return ((ArrayValue) list).items();
  }

  private static String string(Value value) {
    return ((StringValue) value).text();
  }
}
