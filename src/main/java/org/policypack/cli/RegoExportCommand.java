package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policypack.export.ExpectedExport;
import org.policypack.export.ExportOptions;
import org.policypack.export.ExportResult;
import org.policypack.export.ExportedFiles;
import org.policypack.export.RegoExportService;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;
import org.policypack.parity.ParityReport;
import org.policypack.parity.ParityReportFile;
import org.policypack.report.Check;
import org.policypack.report.ParityChecks;
import org.policypack.report.ParityRenderer;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
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
final class RegoExportCommand extends GateCommand {
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
    super(surroundings, "rego-export");
  }

  @Override
  Verdict judge() throws CommandFailedException, IOException {
    PackFile file = pack.find(surroundings());
    LoadedPack loaded = Packs.readAll(List.of(file)).getFirst();
    String shown = outputDir.toString().replace('\\', '/');
    ExportFolder folder = new ExportFolder(surroundings().cwd().resolve(outputDir), shown);
    if (!check) {
      folder.refuseUnwritable();
    }
    boolean required = opa.isRequired(surroundings());
    progress().show(1, 1, loaded.pack().orElseThrow().id() + " on every engine");
    ExportResult result =
        RegoExportService.export(
            new ExportOptions(loaded, file.file(), opa.search(surroundings()), required));
    ParityReport report =
        result
            .report()
            .orElseThrow(
                () -> new CommandFailedException(ExitCode.INVALID_PACK, result.diagnostics()));
    tell(ParityRenderer.text(report, required));
    FolderOutcome outcome = FolderOutcome.none();
    if (result.files().isPresent()) {
      ExportedFiles made = result.files().get();
      outcome = check ? check(folder, made, loaded) : write(folder, made, loaded);
    }
    return verdict(loaded.pack().orElseThrow(), report, outcome);
  }

  private FolderOutcome write(ExportFolder folder, ExportedFiles made, LoadedPack loaded)
      throws CommandFailedException, IOException {
    ExpectedExport export = ExpectedExport.toWrite(made, loaded, folder.path());
    folder.write(export.files().texts());
    Map<String, String> texts = folder.shown(export.files().texts());
    export.notes().forEach(note -> tell(note + "\n"));
    texts.keySet().forEach(path -> tell("wrote " + path + "\n"));
    return new FolderOutcome(texts, export.notes(), true, List.of());
  }

  private FolderOutcome check(ExportFolder folder, ExportedFiles made, LoadedPack loaded)
      throws IOException {
    ExpectedExport expected = ExpectedExport.of(made, loaded, folder.path());
    List<FileDifference> differences = folder.differences(expected.files().texts());
    expected.notes().forEach(note -> tell(note + "\n"));
    differences.forEach(difference -> tell(difference.text()));
    tell(folder + (differences.isEmpty() ? " is up to date\n" : " is out of date\n"));
    return new FolderOutcome(
        folder.shown(expected.files().texts()), expected.notes(), false, differences);
  }

  private Verdict verdict(PolicyPack exported, ParityReport report, FolderOutcome outcome) {
    boolean required = opa.isRequired(surroundings());
    boolean passed = report.passed(required) && outcome.differences().isEmpty();
    List<Check> checks = new ArrayList<>(ParityChecks.of(exported, report, required));
    checks.addAll(outcome.checks(exported.id()));
    ObjectValue.Builder json =
        ObjectValue.builder().put("passed", passed).put("parity", ParityReportFile.of(report));
    outcome.addTo(json);
    return new Verdict(
        passed ? ExitCode.FINE : ExitCode.GATE_FAILED,
        () -> JsonWriter.pretty(json.build()),
        () -> report(checks));
  }
}
