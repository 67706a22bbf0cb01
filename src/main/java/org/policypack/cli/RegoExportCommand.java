package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.policypack.export.ExpectedExport;
import org.policypack.export.ExportOptions;
import org.policypack.export.ExportResult;
import org.policypack.export.RegoExportService;
import org.policypack.pack.load.LoadedPack;
import org.policypack.parity.ParityReport;
import org.policypack.report.ParityRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy rego-export}: a pack as Rego for OPA, with what proves it. */
@Command(
    name = "rego-export",
    description = "Export a pack as Rego for OPA: module, data, fixtures, parity report, manifest.",
    footer = {
      "",
      "Every case runs on every engine first. Where they do not agree nothing is written, and the",
      "exit code is 4; a run that fails leaves what was there. With --check nothing is written,",
      "and the exit code is 4 if the folder is not what an export would write.",
      "",
      "Example:",
      "  policy rego-export --policy-pack llm-access --output-dir dist/llm-access"
    })
final class RegoExportCommand extends PolicyCommand {
  @Mixin private final PackOption pack = new PackOption();
  @Mixin private final OpaOption opa = new OpaOption();

  @Option(
      names = "--output-dir",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; made if need be.")
  private Path outputDir = Path.of("");

  @Option(names = "--check", description = "Compare with what is there instead of writing.")
  private boolean check;

  RegoExportCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    PackFile file = pack.find(surroundings());
    LoadedPack loaded = Packs.readAll(List.of(file)).getFirst();
    String shown = outputDir.toString().replace('\\', '/');
    Path path = surroundings().cwd().resolve(outputDir);
    ExportFolder folder = new ExportFolder(path, shown);
    if (!check) {
      folder.refuseUnwritable();
    }
    ExportResult result =
        RegoExportService.export(
            new ExportOptions(
                loaded, file.file(), opa.search(surroundings()), opa.isRequired(surroundings())));
    ParityReport report =
        result
            .report()
            .orElseThrow(
                () -> new CommandFailedException(ExitCode.INVALID_PACK, result.diagnostics()));
    print(ParityRenderer.text(report, opa.isRequired(surroundings())));
    if (result.files().isEmpty()) {
      return ExitCode.GATE_FAILED;
    }
    return check
        ? check(folder, ExpectedExport.of(result.files().get(), loaded, path), shown)
        : write(folder, ExpectedExport.toWrite(result.files().get(), loaded, path), shown);
  }

  private ExitCode write(ExportFolder folder, ExpectedExport export, String shown)
      throws CommandFailedException, IOException {
    folder.write(export.files().texts());
    export.notes().forEach(note -> print(note + "\n"));
    export.files().texts().keySet().forEach(name -> print("wrote " + shown + "/" + name + "\n"));
    return ExitCode.FINE;
  }

  private ExitCode check(ExportFolder folder, ExpectedExport expected, String shown)
      throws IOException {
    String difference = folder.difference(expected.files().texts());
    expected.notes().forEach(note -> print(note + "\n"));
    if (difference.isEmpty()) {
      print(shown + " is up to date\n");
      return ExitCode.FINE;
    }
    print(difference + shown + " is out of date\n");
    return ExitCode.GATE_FAILED;
  }
}
