package org.policypack.rego.builtin;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.time.TimeReader;
import org.policypack.rego.builtin.time.TimeWriter;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Points in time, in nanoseconds since 1970. */
final class Times {
  private static final long NANOS = 1_000_000_000L;
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  /** What Go's parser of RFC 3339 takes: one digit for the hour, a comma, offsets of 24:60. */
  private static final Pattern RFC3339 =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})([.,][0-9]+)?"
              + "(?:Z|([+-])([0-9]{2}):([0-9]{2}))");

  private Times() {}

  static void addTo(Builtins list) {
    list.add("time.now_ns", (a, c) -> NumberValue.of(c.nowNanos()));
    list.add("time.parse_rfc3339_ns", (a, c) -> parsed(Operands.string(a, 0)));
    list.add("time.parse_ns", (a, c) -> parsed(Operands.string(a, 0), Operands.string(a, 1)));
    list.add("time.format", (a, c) -> formatted(a));
    list.add("time.clock", (a, c) -> clock(moment(a[0])));
    list.add("time.date", (a, c) -> date(moment(a[0])));
    list.add("time.weekday", (a, c) -> weekday(moment(a[0])));
    list.add("time.add_date", (a, c) -> added(a));
    list.add("time.diff", (a, c) -> difference(moment(a[0]), moment(a[1])));
    list.add("time.parse_duration_ns", (a, c) -> Durations.parse(Operands.string(a, 0)));
  }

  private static Value parsed(String text) {
    Matcher m = RFC3339.matcher(text);
    if (!m.matches()) {
      throw unparsable(text);
    }
    int offset = 0;
    if (m.group(8) != null) {
      int hours = Integer.parseInt(m.group(9));
      int minutes = Integer.parseInt(m.group(10));
      if (hours > 24 || minutes > 60) {
        throw unparsable(text);
      }
      offset = (hours * 60 + minutes) * (m.group(8).equals("-") ? -60 : 60);
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(part(m, 1), part(m, 2), part(m, 3), part(m, 4), part(m, 5), part(m, 6));
      return nanos(local.toEpochSecond(ZoneOffset.UTC) - offset, fraction(m.group(7)));
    } catch (DateTimeException e) {
      throw unparsable(text);
    }
  }

  private static Value parsed(String layout, String text) {
    try {
      LocalDateTime time = TimeReader.read(layout, text);
      return nanos(time.toEpochSecond(ZoneOffset.UTC), time.get(ChronoField.NANO_OF_SECOND));
    } catch (IllegalArgumentException e) {
      throw BuiltinException.of(String.valueOf(e.getMessage()));
    }
  }

  /** By the layout that is the third item of the argument, or as RFC 3339. */
  private static Value formatted(Value[] a) {
    ZonedDateTime time = moment(a[0]);
    String layout = "";
    if (a[0] instanceof ArrayValue array && array.items().size() > 2) {
      layout = Operands.string(new Value[] {array.items().get(2)}, 0);
    }
    return StringValue.of(TimeWriter.write(time, layout.isEmpty() ? "RFC3339Nano" : layout));
  }

  private static BuiltinException unparsable(String text) {
    return BuiltinException.of("parsing time \"" + text + "\" as RFC 3339: cannot parse");
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int fraction(@Nullable String digits) {
    if (digits == null) {
      return 0;
    }
    String nine = (digits.substring(1) + "000000000").substring(0, 9);
    return Integer.parseInt(nine);
  }

  private static Value nanos(long seconds, long fraction) {
    BigInteger nanos =
        BigInteger.valueOf(seconds)
            .multiply(BigInteger.valueOf(NANOS))
            .add(BigInteger.valueOf(fraction));
    if (nanos.bitLength() > 63) {
      throw BuiltinException.of("time outside of valid range");
    }
    return NumberValue.of(nanos.longValue());
  }

  /** A number of nanoseconds, or an array of it and the name of a zone. */
  static ZonedDateTime moment(Value value) {
    return switch (value) {
      case NumberValue number -> at(number, ZoneOffset.UTC);
      case ArrayValue array when !array.items().isEmpty() -> {
        if (!(array.items().getFirst() instanceof NumberValue number)) {
          throw BuiltinException.operand(1, array.items().getFirst(), "number");
        }
        ZoneId zone = array.items().size() > 1 ? zone(array.items().get(1)) : ZoneOffset.UTC;
        if (array.items().size() > 2 && !(array.items().get(2) instanceof StringValue)) {
          throw BuiltinException.operand(1, array.items().get(2), "string");
        }
        yield at(number, zone);
      }
      default ->
          throw BuiltinException.operand(
              1, value, "either number (ns) or [number (ns), string (tz)]");
    };
  }

  private static ZonedDateTime at(NumberValue number, ZoneId zone) {
    boolean fits = Numbers.isWhole(number) && Numbers.whole(number).bitLength() < 64;
    if (!fits) {
      throw BuiltinException.of("timestamp too big");
    }
    long nanos = Numbers.whole(number).longValue();
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS))
        .atZone(zone);
  }

  private static ZoneId zone(Value value) {
    if (!(value instanceof StringValue name)) {
      throw BuiltinException.operand(1, value, "string");
    }
    return switch (name.text()) {
      case "", "UTC" -> ZoneOffset.UTC;
      case "Local" -> ZoneId.systemDefault();
      default -> {
        if (!ZONES.contains(name.text())) {
          throw BuiltinException.of("unknown time zone " + name.text());
        }
        yield ZoneId.of(name.text());
      }
    };
  }

  private static Value numbers(long... numbers) {
    return new ArrayValue(Arrays.stream(numbers).<Value>mapToObj(NumberValue::of).toList());
  }

  private static Value clock(ZonedDateTime time) {
    return numbers(time.getHour(), time.getMinute(), time.getSecond());
  }

  private static Value date(ZonedDateTime time) {
    return numbers(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
  }

  private static Value weekday(ZonedDateTime time) {
    return StringValue.of(name(time.getDayOfWeek().name()));
  }

  private static String name(String upper) {
    return upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT);
  }

  /** Go lets days that a month does not have run over into the next one. */
  private static Value added(Value[] a) {
    ZonedDateTime start = moment(a[0]);
    int years = Operands.integer(a, 1);
    int months = Operands.integer(a, 2);
    int days = Operands.integer(a, 3);
    try {
      LocalDateTime moved =
          start
              .toLocalDateTime()
              .withDayOfMonth(1)
              .plusYears(years)
              .plusMonths(months)
              .plusDays(start.getDayOfMonth() - 1L)
              .plusDays(days);
      ZonedDateTime result = moved.atZone(start.getZone());
      return nanos(result.toEpochSecond(), result.getNano());
    } catch (DateTimeException | ArithmeticException e) {
      throw BuiltinException.of("time outside of valid range");
    }
  }

  /** Years, months, days, hours, minutes, seconds between two points in time. */
  private static Value difference(ZonedDateTime a, ZonedDateTime b) {
    ZonedDateTime other = b.withZoneSameInstant(a.getZone());
    LocalDateTime from = (a.isAfter(other) ? other : a).toLocalDateTime();
    LocalDateTime to = (a.isAfter(other) ? a : other).toLocalDateTime();
    int[] parts = {
      to.getYear() - from.getYear(),
      to.getMonthValue() - from.getMonthValue(),
      to.getDayOfMonth() - from.getDayOfMonth(),
      to.getHour() - from.getHour(),
      to.getMinute() - from.getMinute(),
      to.getSecond() - from.getSecond()
    };
    int[] sizes = {0, 12, from.toLocalDate().lengthOfMonth(), 24, 60, 60};
    for (int i = parts.length - 1; i > 0; i--) {
      if (parts[i] < 0) {
        parts[i] += sizes[i];
        parts[i - 1]--;
      }
    }
    return numbers(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
  }
}
