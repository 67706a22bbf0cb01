package org.policypack.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.policypack.engine.PolicyCompiler;
import org.policypack.fixture.CaseSet;
import org.policypack.fixture.FixtureFile;
import org.policypack.fixture.PackTests;
import org.policypack.fixture.TestLoader;
import org.policypack.manifest.ExportFormat;
import org.policypack.manifest.ToolVersion;
import org.policypack.pack.PolicyPack;
import org.policypack.parity.ParityReport;
import org.policypack.parity.ParityReportFile;
import org.policypack.parity.ParitySuite;
import org.policypack.rego.emit.RegoEmitter;
import org.policypack.rego.emit.RegoExport;
import org.policypack.rego.emit.RegoTests;

/**
 * Exports a pack: {@code policy rego-export}. What is exported was run first: every case on the
 * native engine, on the embedded Rego engine and on each OPA that is there. Where they do not agree
 * there is nothing to write.
 */
public final class RegoExportService {
  private RegoExportService() {}

  /**
   * Makes the files of an export in memory.
   *
   * @throws IOException where tests cannot be read or temporary files cannot be written
   */
  public static ExportResult export(ExportOptions options) throws IOException {
    PackTests tests = TestLoader.load(options.pack(), options.packFile());
    if (tests.isRefused()) {
      return new ExportResult(Optional.empty(), Optional.empty(), tests.diagnostics());
    }
    RegoExport rego = RegoEmitter.emit(options.pack());
    CaseSet cases = CaseSet.of(options.pack(), tests.cases());
    ParityReport report =
        ParitySuite.onTemporaryExport(
            rego, options.pack(), cases, options.opas(), ToolVersion.current());
    Optional<ExportedFiles> files =
        report.passed(options.requireOpa())
            ? Optional.of(files(options, rego, cases, report))
            : Optional.empty();
    return new ExportResult(files, Optional.of(report), tests.diagnostics());
  }

  private static ExportedFiles files(
      ExportOptions options, RegoExport rego, CaseSet cases, ParityReport report) {
    PolicyPack pack = options.pack();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(rego.moduleFileName(), rego.moduleText());
    texts.put(ExportFormat.DATA.file(), rego.dataText());
    RegoTests tests = ExampleSelection.tests(pack, rego, cases);
    texts.put(tests.fileName(), tests.text());
    texts.put(
        ExportFormat.FIXTURES.file(),
        FixtureFile.text(FixtureFile.of(pack, cases.shipped(), PolicyCompiler.compile(pack))));
    texts.put(ExportFormat.PARITY_REPORT.file(), ParityReportFile.text(report));
    return ExportedFiles.withManifest(options.loaded(), texts);
  }
}
