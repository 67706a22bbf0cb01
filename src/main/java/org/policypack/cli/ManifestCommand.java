package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.manifest.ManifestChange;
import org.policypack.manifest.ManifestVerifier;
import org.policypack.manifest.VersionManifest;
import org.policypack.pack.load.LoadedPack;
import org.policypack.report.ManifestChecks;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy manifest}: where an export comes from, and whether that is so. */
@Command(
    name = "manifest",
    description = "Show the manifest of an export, or verify it by computing all of it again.",
    footer = {
      "",
      "With --verify, exit code 4 if anything is not as the manifest says (each such place is",
      "named), or if there is no manifest that can be read.",
      "",
      "Example:",
      "  policy manifest --verify --policy-pack llm-access --output-dir dist/llm-access"
    })
final class ManifestCommand extends GateCommand {
  @Mixin private final PackOption pack = new PackOption();

  @Option(
      names = "--output-dir",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the export.")
  private Path outputDir = Path.of("");

  @Option(names = "--verify", description = "Compute everything again and name what differs.")
  private boolean verify;

  ManifestCommand(Surroundings surroundings) {
    super(surroundings, "manifest");
  }

  @Override
  Verdict judge() throws CommandFailedException, IOException {
    Path folder = surroundings().cwd().resolve(outputDir);
    Path file = folder.resolve(VersionManifest.FILE);
    Value recorded = recorded(file);
    if (!verify) {
      return shown(JsonWriter.pretty(recorded));
    }
    LoadedPack loaded = pack.load(surroundings());
    List<ManifestChange> changes = ManifestVerifier.verify(recorded, loaded, folder);
    tell(text(changes));
    String id = loaded.pack().orElseThrow().id();
    SourceFile manifest = SourceFile.of(shownManifest(), Files.readString(file));
    return new Verdict(
        changes.isEmpty() ? ExitCode.FINE : ExitCode.GATE_FAILED,
        () -> json(changes),
        () -> report(ManifestChecks.of(id, manifest, changes)));
  }

  /** To show a manifest is no gate: there is nothing to report but the manifest. */
  private Verdict shown(String manifest) throws CommandFailedException {
    if (!isPlain()) {
      throw CommandFailedException.usage(
          "cli.usage", "Only --verify has something to report.", "Add --verify.");
    }
    tell(manifest);
    return new Verdict(ExitCode.FINE, () -> manifest, () -> report(List.of()));
  }

  @Override
  Span about() {
    return SourceFile.of(shownManifest(), "").whole();
  }

  private String shownManifest() {
    return outputDir.toString().replace('\\', '/') + "/" + VersionManifest.FILE;
  }

  private Value recorded(Path file) throws CommandFailedException, IOException {
    if (!Files.isRegularFile(file)) {
      throw unusable(
          "manifest.missing",
          "There is no manifest `" + shownManifest() + "`.",
          "`policy rego-export` writes one.");
    }
    return switch (StrictJson.parse(Files.readAllBytes(file))) {
      case JsonResult.Parsed parsed -> parsed.value();
      case JsonResult.Refused refused ->
          throw unusable(
              "manifest.not-json",
              "`" + shownManifest() + "` is no manifest: " + refused.message(),
              "`policy rego-export` writes it again.");
    };
  }

  /** To verify is a gate, so a manifest that cannot be read does not pass it. */
  private CommandFailedException unusable(String code, String message, String hint) {
    ExitCode exitCode = verify ? ExitCode.GATE_FAILED : ExitCode.WRONG_USAGE;
    Diagnostic diagnostic = Diagnostic.error(code, Span.none(), message).withHint(hint);
    return new CommandFailedException(exitCode, List.of(diagnostic));
  }

  private String text(List<ManifestChange> changes) {
    StringBuilder lines = new StringBuilder();
    for (ManifestChange change : changes) {
      lines.append("CHANGED ").append(change.place()).append('\n');
      lines.append("  manifest: ").append(change.recorded()).append('\n');
      lines.append("  now:      ").append(change.actual()).append('\n');
    }
    lines.append(changes.isEmpty() ? "verified  " : "changed   ").append(shownManifest());
    return lines.append('\n').toString();
  }

  private static String json(List<ManifestChange> changes) {
    List<Value> places =
        changes.stream()
            .<Value>map(
                change ->
                    ObjectValue.builder()
                        .put("place", change.place())
                        .put("recorded", change.recorded())
                        .put("actual", change.actual())
                        .build())
            .toList();
    return JsonWriter.pretty(
        ObjectValue.builder()
            .put("verified", changes.isEmpty())
            .put("changes", new ArrayValue(places))
            .build());
  }
}
