package org.policypack.evidence;

import java.util.List;
import org.policypack.report.Check;
import org.policypack.report.Outcome;
import org.policypack.report.ParityChecks;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;

/**
 * A parity run as an in-toto statement with the test-result predicate 0.1. The tests are the checks
 * of the run, of the same names as in its other reports: engines, cases and the coverage.
 */
final class TestResult {
  private static final String PREDICATE = "https://in-toto.io/attestation/test-result/v0.1";

  private final ExportFacts facts;
  private final List<Check> checks;

  private TestResult(ExportFacts facts) {
    this.facts = facts;
    this.checks = ParityChecks.of(facts.pack(), facts.report(), facts.requireOpa());
  }

  /** The statement. */
  static ObjectValue of(ExportFacts facts) {
    return Statement.of(facts.exported(), PREDICATE, new TestResult(facts).predicate());
  }

  private ObjectValue predicate() {
    ObjectValue.Builder predicate =
        ObjectValue.builder()
            .put("result", facts.verdict().name())
            .put("configuration", Statement.descriptors(facts.packFiles()));
    facts.run().ifPresent(url -> predicate.put("url", url));
    return predicate
        .put("passedTests", names(Outcome.PASSED))
        .put("warnedTests", names(Outcome.WARNING, Outcome.NOT_RUN))
        .put("failedTests", names(Outcome.FAILED))
        .build();
  }

  private ArrayValue names(Outcome... outcomes) {
    return ArrayValue.ofStrings(
        checks.stream()
            .filter(check -> List.of(outcomes).contains(check.outcome()))
            .map(Check::name)
            .toList());
  }
}
