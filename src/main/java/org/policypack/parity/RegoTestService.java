package org.policypack.parity;

import java.io.IOException;
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
import org.policypack.rego.emit.RegoNames;

/** Proves that the Rego of a pack decides as the pack does: {@code policy rego-test}. */
public final class RegoTestService {
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
            ? onExport(options, cases, options.export().get())
            : ParitySuite.onTemporaryExport(
                RegoEmitter.emit(options.pack()),
                options.pack(),
                cases,
                options.opas(),
                options.toolVersion());
    return new Result(Optional.of(report), tests.diagnostics());
  }

  private static ParityReport onExport(Options options, CaseSet cases, Path folder)
      throws IOException {
    String module = RegoEmitter.emit(options.pack()).moduleFileName();
    ParityTarget target =
        new ParityTarget(
            options.pack(),
            folder.resolve(module),
            folder.resolve(RegoNames.DATA_FILE),
            folder.toString().replace('\\', '/'),
            cases,
            options.toolVersion());
    return ParitySuite.run(target, options.opas());
  }
}
