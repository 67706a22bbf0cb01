package org.policypack.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What counts as now. */
final class InstantOption {
  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "What counts as now, such as 2026-11-23T00:00:00Z.")
  private @Nullable String at;

  /** Now, in whole seconds. */
  Instant get() throws CommandFailedException {
    try {
      return (at == null ? Clock.systemUTC().instant() : Instant.parse(at))
          .truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeParseException e) {
      throw CommandFailedException.usage(
          "cli.usage", "`" + at + "` is no time.", "A time is written as 2026-11-23T00:00:00Z.");
    }
  }
}
