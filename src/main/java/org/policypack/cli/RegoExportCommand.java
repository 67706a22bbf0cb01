package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy rego-export}: a pack as Rego for OPA, with what proves it. */
@Command(
    name = "rego-export",
    description = "Export a pack as Rego for OPA: module, data, fixtures, parity report, manifest.",
    footer = {
      "",
      "The files are written beside and moved; a run that fails leaves what was there. With --check",
      "nothing is written, and the exit code is 4 if the folder is not what an export would write.",
      "",
      "Example:",
      "  policy rego-export --policy-pack llm-access --output-dir dist/llm-access"
    })
final class RegoExportCommand extends PolicyCommand {
  @Mixin private final PackOption pack = new PackOption();

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
    Map<String, String> files = ExportFiles.of(pack.read(surroundings()));
    String shown = outputDir.toString().replace('\\', '/');
    ExportFolder folder = new ExportFolder(surroundings().cwd().resolve(outputDir), shown);
    if (check) {
      return check(folder, files, shown);
    }
    folder.write(files);
    files.keySet().forEach(name -> print("wrote " + shown + "/" + name + "\n"));
    return ExitCode.FINE;
  }

  private ExitCode check(ExportFolder folder, Map<String, String> files, String shown)
      throws IOException {
    String difference = folder.difference(files);
    print(difference.isEmpty() ? shown + " is up to date\n" : difference);
    return difference.isEmpty() ? ExitCode.FINE : ExitCode.GATE_FAILED;
  }
}
