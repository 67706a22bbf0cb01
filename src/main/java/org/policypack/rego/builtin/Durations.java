package org.policypack.rego.builtin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypack.value.NumberValue;
import org.policypack.value.Value;

/** Durations as Go writes them, such as {@code 1h30m}, with OPA's days, weeks and years. */
final class Durations {
  private static final Pattern WHOLE =
      Pattern.compile("[+-]?(?:(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h|d|w|y))+");
  private static final Pattern PART =
      Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h|d|w|y)");
  private static final Map<String, Long> NANOS =
      Map.ofEntries(
          Map.entry("ns", 1L),
          Map.entry("us", 1_000L),
          Map.entry("µs", 1_000L),
          Map.entry("μs", 1_000L),
          Map.entry("ms", 1_000_000L),
          Map.entry("s", 1_000_000_000L),
          Map.entry("m", 60_000_000_000L),
          Map.entry("h", 3_600_000_000_000L),
          Map.entry("d", 24 * 3_600_000_000_000L),
          Map.entry("w", 7 * 24 * 3_600_000_000_000L),
          Map.entry("y", 365 * 24 * 3_600_000_000_000L));

  private Durations() {}

  static Value parse(String text) {
    if (text.matches("[+-]?0")) {
      return NumberValue.of(0);
    }
    if (!WHOLE.matcher(text).matches()) {
      throw BuiltinException.of("time: invalid duration \"" + text + "\"");
    }
    BigDecimal sum = BigDecimal.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      long unit = NANOS.getOrDefault(part.group(2), 0L);
      sum = sum.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit)));
    }
    BigDecimal size = sum.setScale(0, RoundingMode.DOWN);
    BigDecimal nanos = text.startsWith("-") ? size.negate() : size;
    if (nanos.toBigInteger().bitLength() > 63) {
      throw BuiltinException.of("time: invalid duration \"" + text + "\"");
    }
    return NumberValue.of(nanos);
  }
}
