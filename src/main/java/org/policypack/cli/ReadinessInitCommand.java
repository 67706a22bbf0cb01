package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.policypack.export.ExpectedExport;
import org.policypack.pack.load.LoadedPack;
import org.policypack.readiness.Mode;
import org.policypack.readiness.PacketDraft;
import org.policypack.readiness.ReadinessProblem;
import org.policypack.readiness.Recomputation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy readiness init}: a packet of an export. */
@Command(
    name = "init",
    description = "Write a readiness packet of an export, with placeholders to fill.",
    footer = {
      "",
      "The export is proven again first. What a person has to give is left as a placeholder in",
      "angle brackets, each of which blocks a live packet.",
      "",
      "Example:",
      "  policy readiness init --policy-pack llm-access --export dist/llm-access \\",
      "                        --packet dist/readiness.json"
    })
final class ReadinessInitCommand extends PolicyCommand {
  /** The modes, spelt as on the command line. */
  enum Form {
    sample,
    live
  }

  @Mixin private final PackOption pack = new PackOption();

  @Option(
      names = "--export",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the export; below the folder of the packet.")
  private Path export = Path.of("");

  @Option(
      names = "--packet",
      required = true,
      paramLabel = "FILE",
      description = "The packet to write.")
  private Path packet = Path.of("");

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "What the packet is for: live or sample. Default: live")
  private Form mode = Form.live;

  @Mixin private final InstantOption now = new InstantOption();
  @Mixin private final OpaOption opa = new OpaOption();

  ReadinessInitCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    PacketFile file = PacketFile.of(surroundings(), packet);
    file.refuseToOverwrite();
    Path folder = surroundings().cwd().resolve(export).normalize();
    String below = file.pathTo(folder, export);
    PackFile found = pack.find(surroundings());
    LoadedPack loaded = Packs.readAll(List.of(found)).getFirst();
    Recomputation computed = Recomputation.of(loaded, found.file(), opa.search(surroundings()));
    Recomputation.Exported exported = PacketFile.proven(computed, opa.isRequired(surroundings()));
    ExpectedExport expected = ExpectedExport.of(exported.files(), loaded, folder);
    ExportFolder stands = new ExportFolder(folder, export.toString().replace('\\', '/'));
    if (!stands.differences(expected.files().texts()).isEmpty()) {
      throw PacketFile.gate(
          ReadinessProblem.ARTIFACT_CHANGED,
          "`" + export + "` does not hold what the pack gives now.",
          "`policy rego-export --output-dir " + export + "` writes it again.");
    }
    file.write(
        PacketDraft.text(
            Mode.valueOf(mode.name().toUpperCase(Locale.ROOT)),
            now.get(),
            exported,
            expected.files(),
            below));
    expected.notes().forEach(note -> print(note + "\n"));
    print("wrote " + file.name() + "\n");
    return ExitCode.FINE;
  }
}
