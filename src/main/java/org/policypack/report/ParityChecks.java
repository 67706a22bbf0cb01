package org.policypack.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.pack.PolicyPack;
import org.policypack.parity.CaseResult;
import org.policypack.parity.Coverage;
import org.policypack.parity.Divergence;
import org.policypack.parity.EngineError;
import org.policypack.parity.EngineRow;
import org.policypack.parity.EngineStatus;
import org.policypack.parity.ParityReport;
import org.policypack.source.Span;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;

/** A parity run as checks: the engines, the cases, what engines could not decide, the coverage. */
public final class ParityChecks {
  private final PolicyPack pack;
  private final ParityReport report;
  private final boolean requireOpa;
  private final List<Check> checks = new ArrayList<>();

  private ParityChecks(PolicyPack pack, ParityReport report, boolean requireOpa) {
    this.pack = pack;
    this.report = report;
    this.requireOpa = requireOpa;
  }

  /**
   * The checks of a run.
   *
   * @param pack the pack that it was about
   * @param requireOpa whether an OPA that did not run is a failure
   */
  public static List<Check> of(PolicyPack pack, ParityReport report, boolean requireOpa) {
    ParityChecks all = new ParityChecks(pack, report, requireOpa);
    report.engines().forEach(all::engine);
    all.noOpa();
    all.results();
    report.errors().forEach(all::error);
    all.coverage();
    return all.checks;
  }

  private void engine(EngineRow row) {
    boolean missed = requireOpa && !report.isConfirmedByOpa();
    Outcome outcome =
        switch (row.status()) {
          case PASSED -> Outcome.PASSED;
          case NOT_RUN -> missed ? Outcome.FAILED : Outcome.NOT_RUN;
          case FAILED, ERROR -> Outcome.FAILED;
        };
    add("engine " + row.label(), GateRule.ENGINE, outcome, told(row), start());
  }

  /** An OPA that is required and was not even looked for has no row of its own. */
  private void noOpa() {
    boolean looked = report.engines().stream().anyMatch(row -> row.engine().equals(EngineRow.OPA));
    if (requireOpa && !looked) {
      add("engine opa", GateRule.ENGINE, Outcome.FAILED, "OPA is required.", start());
    }
  }

  private static String told(EngineRow row) {
    String counts =
        "%d cases, %d disagreements, %d errors"
            .formatted(row.cases(), row.disagreements(), row.errors());
    return row.status() == EngineStatus.PASSED || row.cases() > 0
        ? counts
        : row.label() + " did not run: " + row.note().orElse("no reason is known");
  }

  private void results() {
    Map<String, Divergence> divergences = new LinkedHashMap<>();
    report.divergences().forEach(d -> divergences.put(d.caseName(), d));
    for (CaseResult result : report.results()) {
      String message =
          result.agreed()
              ? ""
              : Optional.ofNullable(divergences.get(result.test().name()))
                  .map(ParityRenderer::shown)
                  .orElse("Not every engine gives the decision of the pack.");
      Outcome outcome = result.agreed() ? Outcome.PASSED : Outcome.FAILED;
      add(result.test().name(), GateRule.CASE, outcome, message, span(result));
    }
  }

  /** A test that expects something else is to be looked at; else the rule that decides. */
  private Span span(CaseResult result) {
    if (result.isUnexpected() || (result.agreed() && !result.test().span().isNone())) {
      return result.test().span();
    }
    boolean decided = result.decision().orElse(null) instanceof ObjectValue;
    return decided ? deciding((ObjectValue) result.decision().get()) : start();
  }

  private Span deciding(ObjectValue decision) {
    return decision.get("rule_id") instanceof StringValue id
        ? RuleSpans.of(pack, id.text())
        : start();
  }

  private void error(EngineError error) {
    String name = error.engine() + " on " + error.caseName();
    String message =
        "%s gives no decision on %d cases.\n%s\ntry: %s"
            .formatted(error.engine(), error.cases(), error.message(), error.command());
    add(name, GateRule.NO_DECISION, Outcome.FAILED, message, start());
  }

  private void coverage() {
    int before = checks.size();
    if (report.authoredCases() == 0) {
      gap("tests", "The pack has no tests.", start());
    }
    if (report.cases() == 0) {
      gap("cases", "There are no cases.", start());
    }
    Coverage coverage = report.coverage();
    for (String id : coverage.unmatchedRules()) {
      gap("rule " + id, "No case matches the rule `" + id + "`.", RuleSpans.of(pack, id));
    }
    for (String attribute : coverage.untouchedAttributes()) {
      gap("attribute " + attribute, "No case has the attribute " + attribute + ".", start());
    }
    if (checks.size() == before) {
      add("coverage", GateRule.COVERAGE, Outcome.PASSED, "", start());
    }
  }

  private void gap(String name, String message, Span span) {
    add(name, GateRule.COVERAGE, Outcome.FAILED, message, span);
  }

  private void add(String name, GateRule rule, Outcome outcome, String message, Span span) {
    checks.add(Check.told(pack.id(), name, rule.rule(), outcome, message, span));
  }

  private Span start() {
    return pack.source().span(0, 0);
  }
}
