package org.policypack.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypack.rego.eval.EvaluationOptions.Limits;
import picocli.CommandLine.Option;

/** What a query may cost; how long it may take is an option of each command. */
final class LimitOptions {
  private static final Pattern PART =
      Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)");
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  @Option(
      names = "--max-steps",
      paramLabel = "COUNT",
      description = "End a query after so many steps. Default: 1000000000")
  private long steps = Limits.USUAL.steps();

  @Option(
      names = "--max-items",
      paramLabel = "COUNT",
      description = "End a query that builds more items. Default: 10000000")
  private long items = Limits.USUAL.items();

  /**
   * The limits.
   *
   * @param time as Go's {@code time.ParseDuration} takes it, without a sign: {@code 1m30s}; zero is
   *     no limit
   * @throws CommandFailedException if a limit is none
   */
  Limits within(String time) throws CommandFailedException {
    if (steps < 0 || items < 0) {
      throw CommandFailedException.usage(
          "cli.usage", "A limit is negative.", "Leave it out for the default.");
    }
    Duration duration = parse(time);
    return new Limits(steps, items, Optional.of(duration).filter(Duration::isPositive));
  }

  private static Duration parse(String text) throws CommandFailedException {
    Matcher parts = PART.matcher(text);
    BigDecimal nanos = BigDecimal.ZERO;
    int end = 0;
    while (parts.lookingAt()) {
      nanos = nanos.add(new BigDecimal(parts.group(1)).multiply(nanos(parts.group(2))));
      end = parts.end();
      parts.region(end, text.length());
    }
    boolean isTime = text.equals("0") || (end > 0 && end == text.length());
    if (!isTime || nanos.compareTo(LONGEST) > 0) {
      throw CommandFailedException.usage(
          "cli.usage", "No time: `" + text + "`.", "Write it as 500ms, 5s or 1m30s.");
    }
    return Duration.ofNanos(nanos.setScale(0, RoundingMode.DOWN).longValueExact());
  }

  private static BigDecimal nanos(String unit) {
    return BigDecimal.valueOf(
        switch (unit) {
          case "ns" -> 1L;
          case "us", "µs", "μs" -> 1_000L;
          case "ms" -> 1_000_000L;
          case "s" -> 1_000_000_000L;
          case "m" -> 60_000_000_000L;
          default -> 3_600_000_000_000L;
        });
  }
}
