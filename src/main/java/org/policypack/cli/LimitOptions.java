package org.policypack.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.eval.EvaluationOptions.Limits;
import picocli.CommandLine.Option;

/** What a query may cost. */
final class LimitOptions {
  private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ms|s|m|h)");

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

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "End a query after a time such as 500ms, 5s or 1m30s.")
  private @Nullable String time;

  /**
   * The limits.
   *
   * @throws CommandFailedException if a limit is none
   */
  Limits limits() throws CommandFailedException {
    if (steps < 0 || items < 0) {
      throw CommandFailedException.usage(
          "cli.usage", "A limit is negative.", "Leave it out for the default.");
    }
    return new Limits(steps, items, time == null ? Optional.empty() : Optional.of(parse(time)));
  }

  /** Reads a time as Go writes it: numbers with units, one after the other. */
  private static Duration parse(String text) throws CommandFailedException {
    Matcher parts = PART.matcher(text);
    double seconds = 0;
    int end = 0;
    while (parts.lookingAt()) {
      seconds += Double.parseDouble(parts.group(1)) * seconds(parts.group(2));
      end = parts.end();
      parts.region(end, text.length());
    }
    if (end == 0 || end < text.length()) {
      throw CommandFailedException.usage(
          "cli.usage", "No time: `" + text + "`.", "Write it as 500ms, 5s or 1m30s.");
    }
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  private static double seconds(String unit) {
    return switch (unit) {
      case "ms" -> 0.001;
      case "s" -> 1;
      case "m" -> 60;
      default -> 3600;
    };
  }
}
