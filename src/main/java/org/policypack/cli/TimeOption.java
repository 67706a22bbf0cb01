package org.policypack.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The time that files tell. No clock is asked unless somebody says so. */
final class TimeOption {
  private static final String VARIABLE = "SOURCE_DATE_EPOCH";

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description =
          "The time of the run, such as 2026-01-31T12:00:00Z, or `now`. Default: SOURCE_DATE_EPOCH")
  private @Nullable String time;

  /**
   * The time, to the second; empty where none is given.
   *
   * @throws CommandFailedException if it is no time
   */
  Optional<Instant> read(Surroundings surroundings) throws CommandFailedException {
    String epoch = surroundings.environment().getOrDefault(VARIABLE, "");
    try {
      if (time != null) {
        Instant read = time.equals("now") ? Instant.now() : Instant.parse(time);
        return Optional.of(read.truncatedTo(ChronoUnit.SECONDS));
      }
      return epoch.isEmpty()
          ? Optional.empty()
          : Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch)));
    } catch (DateTimeException | NumberFormatException e) {
      String name = time == null ? VARIABLE : "--time";
      throw CommandFailedException.usage(
          "cli.usage",
          "`%s` is no time for %s.".formatted(time == null ? epoch : time, name),
          "--time takes 2026-01-31T12:00:00Z or `now`, SOURCE_DATE_EPOCH seconds since 1970.");
    }
  }
}
