package org.policypack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.fixture.TestReport;
import org.policypack.fixture.TestResult;
import org.policypack.pack.PolicyPack;

/** The results of a pack's tests as checks. */
public final class TestChecks {
  private TestChecks() {}

  /**
   * A check for each test, for each rule that no test matches, and for what is wrong with the
   * files.
   *
   * @param pack the pack that was tested
   */
  public static List<Check> of(PolicyPack pack, TestReport report) {
    List<Check> checks = new ArrayList<>();
    report.diagnostics().forEach(d -> checks.add(DiagnosticChecks.of(pack.id(), d, false)));
    report.results().forEach(result -> checks.add(of(pack.id(), result)));
    for (String rule : report.unmatchedRules()) {
      checks.add(
          Check.told(
              pack.id(),
              "rule " + rule,
              GateRule.UNMATCHED_RULE.rule(),
              Outcome.WARNING,
              "No test matches the rule `" + rule + "`.",
              RuleSpans.of(pack, rule)));
    }
    return checks;
  }

  private static Check of(String pack, TestResult result) {
    String name = result.test().name();
    return result.passed()
        ? Check.passed(pack, name, GateRule.TEST.rule(), result.test().span())
        : new Check(
            pack,
            name,
            GateRule.TEST.rule(),
            Outcome.FAILED,
            TestRenderer.failure(result),
            result.test().span(),
            Optional.empty());
  }
}
