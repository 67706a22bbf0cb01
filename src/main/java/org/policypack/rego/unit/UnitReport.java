package org.policypack.rego.unit;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;

/** What became of a run of tests. */
public sealed interface UnitReport {
  /**
   * The tests ran.
   *
   * @param results in the order of files and rules
   * @param coverage what they covered, where that was asked for
   */
  record Ran(List<UnitResult> results, Optional<CoverageReport> coverage) implements UnitReport {
    /** Copies the list. */
    public Ran {
      results = List.copyOf(results);
    }

    /** How many tests and single cases ended so. */
    public long count(UnitResult.Outcome outcome) {
      return results.stream().mapToLong(result -> count(result, outcome)).sum();
    }

    private static long count(UnitResult result, UnitResult.Outcome outcome) {
      boolean ran =
          result.outcome() == UnitResult.Outcome.PASS
              || result.outcome() == UnitResult.Outcome.FAIL;
      if (!ran || result.cases().isEmpty()) {
        return result.outcome() == outcome ? 1 : 0;
      }
      return switch (outcome) {
        case PASS -> cases(result, false);
        case FAIL -> cases(result, true);
        case SKIPPED, ERROR -> 0;
      };
    }

    private static long cases(UnitResult result, boolean failed) {
      return result.cases().values().stream().mapToLong(c -> c.count(failed)).sum();
    }
  }

  /** There was nothing to run: the files are wrong. */
  record Refused(List<Diagnostic> diagnostics) implements UnitReport {
    /** Copies the list. */
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
