package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.evidence.Artifact;
import org.policypack.evidence.ExportEvidence;
import org.policypack.evidence.ExportFacts;
import org.policypack.evidence.TestVerdict;
import org.policypack.export.ExpectedExport;
import org.policypack.export.ExportOptions;
import org.policypack.export.ExportResult;
import org.policypack.export.RegoExportService;
import org.policypack.fixture.TestLoader;
import org.policypack.opa.OpaSearch;
import org.policypack.pack.load.LoadedPack;
import org.policypack.parity.ParityReport;
import org.policypack.rego.emit.RegoEmitter;
import org.policypack.rego.emit.RegoExport;
import org.policypack.rego.emit.RegoNames;
import org.policypack.value.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy attest}: evidence about an export, in forms that other tools read. */
@Command(
    name = "attest",
    description = "Prove an export again and state the result: in-toto, SLSA provenance, OSCAL.",
    footer = {
      "",
      "The export is made again, on every engine, and has to be what the folder holds; else nothing",
      "is written, and the exit code is 4. Where parity fails the statement says FAILED, and the",
      "exit code is 4. OSCAL is left out where no time is given. `policy sign` signs the files.",
      "",
      "Example:",
      "  policy attest --policy-pack llm-access --output-dir dist/llm-access --time now"
    })
final class AttestCommand extends PolicyCommand {
  @Mixin private final PackOption pack = new PackOption();

  @Option(
      names = "--output-dir",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the export.")
  private Path outputDir = Path.of("");

  @Option(
      names = "--evidence-dir",
      paramLabel = "DIR",
      description = "Where to write. Default: evidence in the folder of the export")
  private @Nullable Path evidenceDir;

  @Mixin private final OpaOption opa = new OpaOption();
  @Mixin private final TimeOption time = new TimeOption();

  @Option(
      names = "--run-url",
      paramLabel = "URL",
      description = "Where the run can be looked up, such as the page of a CI job.")
  private @Nullable String runUrl;

  @Option(
      names = "--builder-id",
      paramLabel = "URI",
      description = "Who runs this, for SLSA's builder.id. Default: " + ExportFacts.UNKNOWN_BUILDER)
  private String builder = ExportFacts.UNKNOWN_BUILDER;

  AttestCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    PackFile file = pack.find(surroundings());
    LoadedPack loaded = Packs.readAll(List.of(file)).getFirst();
    ExportFolder folder = folder(outputDir);
    ExportFolder evidence =
        folder(evidenceDir == null ? outputDir.resolve("evidence") : evidenceDir);
    evidence.refuseUnwritable();
    Optional<Instant> instant = time.read(surroundings());
    List<OpaSearch> opas = opa.search(surroundings());
    boolean required = opa.isRequired(surroundings());
    ExportResult made =
        RegoExportService.export(new ExportOptions(loaded, file.file(), opas, required));
    ParityReport report =
        made.report()
            .orElseThrow(
                () -> new CommandFailedException(ExitCode.INVALID_PACK, made.diagnostics()));
    report.blockers(required).forEach(blocker -> print("blocker: " + blocker + "\n"));
    Map<String, String> expected = expected(made, loaded, folder);
    if (!isUpToDate(folder, expected)) {
      return ExitCode.GATE_FAILED;
    }
    ExportFacts facts =
        new ExportFacts(
            loaded.pack().orElseThrow(),
            packFiles(loaded, file.file()),
            expected.entrySet().stream()
                .map(e -> new Artifact(e.getKey(), Sha256.of(e.getValue())))
                .toList(),
            report,
            made.files().isPresent(),
            programs(opas),
            required,
            instant,
            Optional.ofNullable(runUrl),
            builder);
    return write(facts, evidence);
  }

  private ExportFolder folder(Path written) {
    return new ExportFolder(
        surroundings().cwd().resolve(written), written.toString().replace('\\', '/'));
  }

  /** What the folder has to hold; where parity failed, what was tried. */
  private static Map<String, String> expected(
      ExportResult made, LoadedPack loaded, ExportFolder folder) throws IOException {
    if (made.files().isPresent()) {
      return ExpectedExport.of(made.files().get(), loaded, folder.path()).files().texts();
    }
    RegoExport rego = RegoEmitter.emit(loaded.pack().orElseThrow());
    Map<String, String> tried = new LinkedHashMap<>();
    tried.put(rego.moduleFileName(), rego.moduleText());
    tried.put(RegoNames.DATA_FILE, rego.dataText());
    return tried;
  }

  private boolean isUpToDate(ExportFolder folder, Map<String, String> expected) throws IOException {
    List<FileDifference> differences = folder.differences(expected);
    differences.forEach(difference -> print("out of date: " + difference.file() + "\n"));
    if (!differences.isEmpty()) {
      print("nothing written; `policy rego-export --check` shows what differs\n");
    }
    return differences.isEmpty();
  }

  private static List<Artifact> packFiles(LoadedPack loaded, Path packFile) throws IOException {
    List<Artifact> files = new ArrayList<>();
    files.add(new Artifact(String.valueOf(packFile.getFileName()), Sha256.of(loaded.bytes())));
    for (Path test : TestLoader.files(packFile)) {
      files.add(new Artifact("tests/" + test.getFileName(), Sha256.of(Files.readAllBytes(test))));
    }
    return files;
  }

  private static List<Artifact> programs(List<OpaSearch> opas) throws IOException {
    List<Artifact> programs = new ArrayList<>();
    for (OpaSearch search : opas) {
      if (search instanceof OpaSearch.Found(var binary)) {
        programs.add(
            new Artifact(
                "opa " + binary.version().text(), Sha256.of(Files.readAllBytes(binary.path()))));
      }
    }
    return programs;
  }

  private ExitCode write(ExportFacts facts, ExportFolder evidence) throws IOException {
    Map<String, String> files = ExportEvidence.files(facts);
    for (Map.Entry<String, String> file : files.entrySet()) {
      NamedFile target =
          new NamedFile(evidence.path().resolve(file.getKey()), evidence + "/" + file.getKey());
      target.write(file.getValue());
      print("wrote " + target.name() + "\n");
    }
    if (!files.containsKey(ExportEvidence.ASSESSMENT)) {
      print("no OSCAL, which needs a time: --time now, or SOURCE_DATE_EPOCH\n");
    }
    print("result: " + facts.verdict() + "\n");
    return facts.verdict() == TestVerdict.FAILED ? ExitCode.GATE_FAILED : ExitCode.FINE;
  }
}
