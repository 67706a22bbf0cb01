package org.policypack.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.policypack.readiness.Packet;
import org.policypack.readiness.PacketUpdate;
import org.policypack.readiness.ReadinessProblem;
import org.policypack.readiness.Recomputation;
import org.policypack.report.LineDiff;
import org.policypack.request.PlacedJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy readiness update}: what can be computed, once more. */
@Command(
    name = "update",
    description = "Write into a readiness packet what can be computed again.",
    footer = {
      "",
      "What people gave stays, and so does what they reviewed, unless --reviewed says that it is",
      "the policy as it is now. With --check, exit code 4 if the packet is not what it would be.",
      "",
      "Example:",
      "  policy readiness update --packet dist/readiness.json"
    })
final class ReadinessUpdateCommand extends PolicyCommand {
  @Option(
      names = "--packet",
      required = true,
      paramLabel = "FILE",
      description = "The packet to update.")
  private Path packet = Path.of("");

  @Option(names = "--reviewed", description = "What was reviewed is the policy as it is now.")
  private boolean reviewed;

  @Option(names = "--check", description = "Compare with what is there instead of writing.")
  private boolean check;

  @Mixin private final PacketPackOption pack = new PacketPackOption();
  @Mixin private final OpaOption opa = new OpaOption();

  ReadinessUpdateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    PacketFile file = PacketFile.of(surroundings(), packet);
    byte[] bytes = file.bytes();
    Packet read = file.packet(bytes);
    if (!(read.json() instanceof PlacedJson.Result.Parsed parsed)) {
      throw PacketFile.gate(
          ReadinessProblem.NOT_JSON,
          "`" + file.name() + "` is not JSON.",
          "`policy readiness --packet " + file.name() + "` tells where.");
    }
    Recomputation computed = pack.recompute(surroundings(), read, opa);
    String text =
        PacketUpdate.text(
            read,
            parsed.root(),
            PacketFile.proven(computed, opa.isRequired(surroundings())),
            reviewed);
    return check ? check(file, bytes, text) : write(file, text);
  }

  private ExitCode write(PacketFile file, String text) throws IOException {
    file.write(text);
    print("wrote " + file.name() + "\n");
    return ExitCode.FINE;
  }

  private ExitCode check(PacketFile file, byte[] bytes, String text) {
    String before = new String(bytes, StandardCharsets.UTF_8);
    String diff = LineDiff.unified(file.name(), before, file.name() + " (computed now)", text);
    print(diff + file.name() + (diff.isEmpty() ? " is up to date\n" : " is out of date\n"));
    return diff.isEmpty() ? ExitCode.FINE : ExitCode.GATE_FAILED;
  }
}
