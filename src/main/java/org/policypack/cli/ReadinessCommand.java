package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.policypack.readiness.Packet;
import org.policypack.readiness.PacketValidator;
import org.policypack.readiness.ReadinessOptions;
import org.policypack.readiness.ReadinessReport;
import org.policypack.readiness.Recomputation;
import org.policypack.report.ReadinessChecks;
import org.policypack.report.ReadinessRenderer;
import org.policypack.report.ReadinessValue;
import org.policypack.report.format.ReadinessPage;
import org.policypack.value.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy readiness}: whether a policy is ready to decide live requests. */
@Command(
    name = "readiness",
    description = "Check a readiness packet: whether a policy may decide live requests.",
    footer = {
      "",
      "Whatever can be computed is computed again: digests, the export, parity on all engines.",
      "The rest is listed as asserted. Exit code 4 if there is a blocker.",
      "",
      "Examples:",
      "  policy readiness --packet readiness.json --require-live --require-opa",
      "  policy readiness init --policy-pack llm-access --export dist/llm-access \\",
      "                        --packet dist/readiness.json"
    })
final class ReadinessCommand extends GateCommand {
  @Option(names = "--packet", paramLabel = "FILE", description = "The packet to check.")
  private @Nullable Path packet;

  @Option(names = "--require-live", description = "A sample is a blocker.")
  private boolean requireLive;

  @Option(
      names = "--max-packet-age",
      paramLabel = "DAYS",
      description = "A packet that was made longer ago is a blocker.")
  private @Nullable Integer maximumAge;

  @Mixin private final InstantOption now = new InstantOption();

  @Mixin private final PacketPackOption pack = new PacketPackOption();
  @Mixin private final PacketSignatureOption signature = new PacketSignatureOption();
  @Mixin private final OpaOption opa = new OpaOption();

  ReadinessCommand(Surroundings surroundings) {
    super(surroundings, "readiness");
  }

  @Override
  Verdict judge() throws CommandFailedException, IOException {
    if (packet == null) {
      throw CommandFailedException.usage(
          "cli.usage",
          "Missing required option: '--packet=FILE'",
          "`policy readiness --help` says what there is.");
    }
    PacketFile file = PacketFile.of(surroundings(), packet);
    Packet read = file.packet(file.bytes());
    ReadinessOptions options = options(packet);
    Recomputation computed = pack.recompute(surroundings(), read, opa);
    ReadinessReport report = PacketValidator.validate(read, computed, options);
    tell(ReadinessRenderer.text(report));
    return new Verdict(
        report.blockers().isEmpty() ? ExitCode.FINE : ExitCode.GATE_FAILED,
        () -> JsonWriter.pretty(ReadinessValue.of(report)),
        () -> report(ReadinessChecks.of(report)),
        () -> ReadinessPage.render(report));
  }

  private ReadinessOptions options(Path file) throws CommandFailedException, IOException {
    if (maximumAge != null && maximumAge < 0) {
      throw CommandFailedException.usage(
          "cli.usage", "An age is a number of days from 0.", "Try --max-packet-age 30.");
    }
    return new ReadinessOptions(
        requireLive,
        opa.isRequired(surroundings()),
        now.get(),
        maximumAge == null ? OptionalInt.empty() : OptionalInt.of(maximumAge),
        signature.of(surroundings(), file));
  }
}
