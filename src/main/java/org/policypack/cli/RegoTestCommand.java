package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.manifest.ToolVersion;
import org.policypack.opa.OpaSearch;
import org.policypack.parity.ParityReport;
import org.policypack.parity.ParityReportFile;
import org.policypack.parity.RegoTestService;
import org.policypack.rego.emit.RegoNames;
import org.policypack.report.Check;
import org.policypack.report.ParityChecks;
import org.policypack.report.ParityRenderer;
import org.policypack.report.format.ParityPage;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy rego-test}: the same cases on every engine. */
@Command(
    name = "rego-test",
    description = "Prove that the Rego of packs decides as the packs do, on every engine.",
    footer = {
      "",
      "Runs the tests and the cases generated from the pack on the native engine, the embedded",
      "Rego engine and OPA, and compares whole decisions. Exit code 4 if one differs, an engine",
      "gives none, there are no tests, or OPA is required and absent.",
      "",
      "Examples:",
      "  policy rego-test --policy-pack llm-access",
      "  policy rego-test --require-opa --opa /opt/opa-1.0.1/opa --opa /usr/local/bin/opa"
    })
final class RegoTestCommand extends GateCommand {
  @Mixin private final PacksOption packs = new PacksOption();
  @Mixin private final OpaOption opa = new OpaOption();

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      description = "Test the export in this folder as it stands, instead of a new one.")
  private @Nullable Path export;

  RegoTestCommand(Surroundings surroundings) {
    super(surroundings, "rego-test");
  }

  @Override
  Verdict judge() throws CommandFailedException, IOException {
    List<PacksOption.Read> all = packs.read(surroundings());
    List<OpaSearch> opas = opa.search(surroundings());
    boolean required = opa.isRequired(surroundings());
    List<ParityReport> reports = new ArrayList<>();
    List<ParityPage.Proven> proven = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    for (PacksOption.Read read : all) {
      progress().show(reports.size() + 1, all.size(), read.pack().id() + " on every engine");
      ParityReport report = test(read, opas);
      reports.add(report);
      proven.add(new ParityPage.Proven(read.pack(), report, again(read.pack().id(), required)));
      checks.addAll(ParityChecks.of(read.pack(), report, required));
      tell(ParityRenderer.text(report, required));
    }
    boolean passed = reports.stream().allMatch(report -> report.passed(required));
    return new Verdict(
        passed ? ExitCode.FINE : ExitCode.GATE_FAILED,
        () -> json(reports),
        () -> report(checks),
        () -> ParityPage.render(proven, required));
  }

  private String again(String pack, boolean required) {
    return "policy rego-test --policy-pack "
        + pack
        + (export == null ? "" : " --output-dir " + export)
        + (required ? " --require-opa" : "");
  }

  private static String json(List<ParityReport> reports) {
    List<Value> values = reports.stream().<Value>map(ParityReportFile::of).toList();
    return JsonWriter.pretty(new ArrayValue(values));
  }

  private ParityReport test(PacksOption.Read read, List<OpaSearch> opas)
      throws CommandFailedException, IOException {
    refuseMissing(read);
    RegoTestService.Result result =
        RegoTestService.run(
            new RegoTestService.Options(
                read.pack(),
                read.file(),
                Optional.ofNullable(export).map(surroundings().cwd()::resolve),
                opas,
                ToolVersion.current()));
    if (result.report().isEmpty()) {
      throw new CommandFailedException(ExitCode.INVALID_PACK, result.diagnostics());
    }
    return result.report().get();
  }

  private void refuseMissing(PacksOption.Read read) throws CommandFailedException {
    if (export == null) {
      return;
    }
    String module = RegoNames.moduleFileName(read.pack().regoPackage());
    for (String name : List.of(module, RegoNames.DATA_FILE)) {
      if (!Files.isReadable(surroundings().cwd().resolve(export).resolve(name))) {
        throw CommandFailedException.usage(
            "export.missing-file",
            "There is no readable file `" + export.resolve(name) + "`.",
            "`policy rego-export --output-dir " + export + "` writes it.");
      }
    }
  }
}
