package org.policypack.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.engine.PolicyCompiler;
import org.policypack.fixture.CaseSet;
import org.policypack.fixture.FixtureFile;
import org.policypack.fixture.TestCase;
import org.policypack.opa.OpaSearch;
import org.policypack.pack.PolicyPack;
import org.policypack.rego.emit.RegoEmitter;
import org.policypack.rego.emit.RegoExport;
import org.policypack.value.Sha256;

/**
 * Runs every case of a pack on the native engine, the embedded Rego engine and each OPA, and
 * compares the whole decisions.
 */
public final class ParitySuite {
  private final ParityTarget target;
  private final List<OpaSearch> opas;

  private ParitySuite(ParityTarget target, List<OpaSearch> opas) {
    this.target = target;
    this.opas = List.copyOf(opas);
  }

  /**
   * Runs all cases.
   *
   * @param opas the OPAs that were looked for; one that is not there gets a row too
   * @throws IOException where the export cannot be read or temporary files cannot be written
   */
  public static ParityReport run(ParityTarget target, List<OpaSearch> opas) throws IOException {
    return new ParitySuite(target, opas).run();
  }

  /**
   * Runs all cases on an export that is on disk for the time of the run. It stays there where it
   * fails, since the commands that show a divergence read it.
   *
   * @param export the export of the pack
   * @param toolVersion the version of policypack
   * @throws IOException where temporary files cannot be written
   */
  public static ParityReport onTemporaryExport(
      RegoExport export, PolicyPack pack, CaseSet cases, List<OpaSearch> opas, String toolVersion)
      throws IOException {
    try (TemporaryExport files = TemporaryExport.of(export)) {
      ParityReport report = run(ParityTarget.of(pack, files, cases, toolVersion), opas);
      if (!report.divergences().isEmpty() || !report.errors().isEmpty()) {
        files.keep();
      }
      return report;
    }
  }

  private ParityReport run() throws IOException {
    CaseSet cases = target.cases();
    Comparison shipped = compare(target, cases.shipped());
    Optional<Comparison> filled = Optional.empty();
    if (cases.filled().isPresent()) {
      filled = Optional.of(compare(cases.filled().get()));
    }
    return report(shipped, filled);
  }

  private Comparison compare(ParityTarget asked, List<TestCase> cases) throws IOException {
    Path module = asked.module();
    Path data = asked.data();
    List<DecisionEngine> engines = new ArrayList<>();
    engines.add(new NativeEngine(asked.pack(), asked.toolVersion()));
    engines.add(new EmbeddedEngine(module, data, asked.query(), asked.toolVersion()));
    for (OpaSearch search : opas) {
      if (search instanceof OpaSearch.Found found) {
        engines.add(new OpaDecisionEngine(found.binary(), module, data, asked.query()));
      }
    }
    String folder = asked.shownFolder() + "/";
    PasteCommand command =
        new PasteCommand(folder + module.getFileName(), folder + data.getFileName(), asked.query());
    return Comparison.of(engines, cases, command);
  }

  /** The pack with samples in its empty lists is exported for the time of the run. */
  private Comparison compare(CaseSet.Filled filled) throws IOException {
    try (TemporaryExport files = TemporaryExport.of(RegoEmitter.emit(filled.pack()))) {
      ParityTarget asked =
          ParityTarget.of(filled.pack(), files, target.cases(), target.toolVersion());
      Comparison comparison = compare(asked, filled.cases());
      if (!comparison.divergences().isEmpty() || !comparison.errors().isEmpty()) {
        files.keep();
      }
      return comparison;
    }
  }

  private ParityReport report(Comparison shipped, Optional<Comparison> filled) throws IOException {
    CaseSet cases = target.cases();
    List<Divergence> divergences = new ArrayList<>(shipped.divergences());
    filled.ifPresent(f -> divergences.addAll(f.divergences()));
    List<EngineError> errors = new ArrayList<>(shipped.errors());
    filled.ifPresent(f -> errors.addAll(f.errors()));
    List<CaseResult> results = new ArrayList<>(shipped.results());
    filled.ifPresent(f -> results.addAll(f.results()));
    return new ParityReport(
        target.pack().id(),
        target.pack().metadata().version(),
        target.query(),
        target.toolVersion(),
        digests(),
        cases.authored().size(),
        cases.generated().size(),
        cases.filled().map(f -> f.cases().size()).orElse(0),
        rows(shipped.rows(), filled.map(Comparison::rows), errors),
        divergences.stream().limit(ParityReport.MOST_SHOWN).toList(),
        errors.stream().limit(ParityReport.MOST_SHOWN).toList(),
        Coverage.of(target.pack(), cases),
        results);
  }

  private List<EngineRow> rows(
      List<EngineRow> shipped, Optional<List<EngineRow>> filled, List<EngineError> errors) {
    List<EngineRow> rows = new ArrayList<>();
    for (int i = 0; i < shipped.size(); i++) {
      EngineRow row = shipped.get(i);
      EngineRow sum = filled.isPresent() ? row.plus(filled.get().get(i)) : row;
      rows.add(
          errors.stream()
              .filter(e -> e.engine().equals(sum.label()))
              .findFirst()
              .map(e -> sum.withNote(e.message()))
              .orElse(sum));
    }
    for (OpaSearch search : opas) {
      absent(search).ifPresent(rows::add);
    }
    return rows;
  }

  private static Optional<EngineRow> absent(OpaSearch search) {
    return switch (search) {
      case OpaSearch.Found found -> Optional.empty();
      case OpaSearch.Unusable bad ->
          Optional.of(EngineRow.absent(EngineStatus.ERROR, bad.path() + ": " + bad.reason()));
      case OpaSearch.NotFound missing ->
          Optional.of(EngineRow.absent(EngineStatus.NOT_RUN, missing.reason()));
    };
  }

  private Map<String, String> digests() throws IOException {
    String fixtures =
        FixtureFile.text(
            FixtureFile.of(
                target.pack(), target.cases().shipped(), PolicyCompiler.compile(target.pack())));
    Map<String, String> digests = new LinkedHashMap<>();
    digests.put("module", Sha256.of(Files.readAllBytes(target.module())));
    digests.put("data", Sha256.of(Files.readAllBytes(target.data())));
    digests.put("fixtures", Sha256.of(fixtures));
    return digests;
  }
}
