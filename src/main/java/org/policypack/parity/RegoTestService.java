package org.policypack.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.fixture.CaseSet;
import org.policypack.fixture.PackTests;
import org.policypack.fixture.TestLoader;
import org.policypack.opa.OpaSearch;
import org.policypack.pack.PolicyPack;
import org.policypack.rego.emit.RegoEmitter;
import org.policypack.rego.emit.RegoExport;

/** Proves that the Rego of a pack decides as the pack does: {@code policy rego-test}. */
public final class RegoTestService {
  private static final String DATA = "data.json";

  private RegoTestService() {}

  /**
   * What to test.
   *
   * @param pack the pack
   * @param packFile its file, beside which its tests stand
   * @param export the folder of an export to test as it stands on disk; empty for one that is made
   *     for the time of the run
   * @param opas the OPAs that were looked for
   * @param toolVersion the version of policypack
   */
  public record Options(
      PolicyPack pack,
      Path packFile,
      Optional<Path> export,
      List<OpaSearch> opas,
      String toolVersion) {
    /** Copies the list. */
    public Options {
      opas = List.copyOf(opas);
    }
  }

  /**
   * What came of it.
   *
   * @param report empty where the tests were refused
   * @param diagnostics what is wrong with the test files
   */
  public record Result(Optional<ParityReport> report, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Makes all cases and runs them on all engines.
   *
   * @throws IOException where files cannot be read, also where {@code export} lacks one
   */
  public static Result run(Options options) throws IOException {
    PackTests tests = TestLoader.load(options.pack(), options.packFile());
    if (tests.isRefused()) {
      return new Result(Optional.empty(), tests.diagnostics());
    }
    CaseSet cases = CaseSet.of(options.pack(), tests.cases());
    ParityReport report =
        options.export().isPresent()
            ? run(options, cases, options.export().get(), options.export().get().toString())
            : onTemporaryExport(options, cases);
    return new Result(Optional.of(report), tests.diagnostics());
  }

  private static ParityReport run(Options options, CaseSet cases, Path folder, String shown)
      throws IOException {
    String module = RegoEmitter.emit(options.pack()).moduleFileName();
    ParityTarget target =
        new ParityTarget(
            options.pack(),
            folder.resolve(module),
            folder.resolve(DATA),
            shown.replace('\\', '/'),
            cases,
            options.toolVersion());
    return ParitySuite.run(target, options.opas());
  }

  private static ParityReport onTemporaryExport(Options options, CaseSet cases) throws IOException {
    RegoExport export = RegoEmitter.emit(options.pack());
    Path folder = Files.createTempDirectory("policypack-rego-");
    Path module = folder.resolve(export.moduleFileName());
    Path data = folder.resolve(DATA);
    try {
      Files.writeString(module, export.moduleText());
      Files.writeString(data, export.dataText());
      return run(options, cases, folder, "dist/" + options.pack().id());
    } finally {
      Files.deleteIfExists(module);
      Files.deleteIfExists(data);
      Files.deleteIfExists(folder);
    }
  }
}
