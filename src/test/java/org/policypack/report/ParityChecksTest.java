package org.policypack.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policypack.fixture.Origin;
import org.policypack.fixture.TestCase;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.parity.CaseResult;
import org.policypack.parity.Coverage;
import org.policypack.parity.EngineError;
import org.policypack.parity.EngineRow;
import org.policypack.parity.EngineStatus;
import org.policypack.parity.ParityReport;
import org.policypack.source.Span;
import org.policypack.value.ObjectValue;

/** The checks of a parity run fail exactly where the run does. */
class ParityChecksTest {
  private static final PolicyPack PACK =
      PackLoader.parse(
              "pack.yaml",
              """
              apiVersion: policypack/v1
              kind: PolicyPack
              metadata: {id: doors, version: 1.0.0}
              rego: {package: demo.doors}
              inputs:
                user: {type: string, required: true}
              decision:
                combining: strictest
                default: {effect: deny}
              rules:
                - id: open
                  effect: allow
                  when: {user: ada}
              """
                  .getBytes(StandardCharsets.UTF_8))
          .pack()
          .orElseThrow();

  private static final Coverage FULL = new Coverage(1, List.of(), List.of(), 1, List.of());

  private static EngineRow row(String engine, EngineStatus status, int bad, int errors) {
    return new EngineRow(engine, Optional.of("1"), status, 1, bad, errors, Optional.empty());
  }

  private static ParityReport report(
      int authored, List<EngineRow> rows, Coverage coverage, boolean agreed) {
    TestCase test =
        new TestCase("c", Origin.AUTHORED, Optional.empty(), ObjectValue.EMPTY, Span.none());
    ObjectValue decision = ObjectValue.builder().put("rule_id", "open").build();
    boolean failing = rows.stream().anyMatch(r -> r.errors() > 0);
    List<EngineError> errors =
        failing
            ? List.of(new EngineError("opa", "c", Optional.empty(), "no", 1, "opa"))
            : List.of();
    return new ParityReport(
        "doors",
        "1.0.0",
        "data.demo.doors.decision",
        "0.1.0",
        Map.of(),
        authored,
        0,
        0,
        rows,
        List.of(),
        errors,
        coverage,
        List.of(new CaseResult(test, Optional.of(decision), agreed)));
  }

  @Test
  void failWhereTheRunFails() {
    EngineRow ours = row("native", EngineStatus.PASSED, 0, 0);
    EngineRow opa = row("opa", EngineStatus.PASSED, 0, 0);
    EngineRow absent =
        new EngineRow("opa", Optional.empty(), EngineStatus.NOT_RUN, 0, 0, 0, Optional.of("none"));
    EngineRow unusable =
        new EngineRow("opa", Optional.empty(), EngineStatus.ERROR, 0, 0, 0, Optional.of("old"));
    Coverage noRule = new Coverage(1, List.of("open"), List.of(), 1, List.of());
    Coverage noAttribute = new Coverage(1, List.of(), List.of(), 1, List.of("user: null"));
    List<ParityReport> reports =
        List.of(
            report(1, List.of(ours, opa), FULL, true),
            report(1, List.of(ours, absent), FULL, true),
            report(1, List.of(ours, unusable), FULL, true),
            report(1, List.of(ours, opa, absent), FULL, true),
            report(1, List.of(ours), FULL, true),
            report(0, List.of(ours, opa), FULL, true),
            report(1, List.of(ours, opa), noRule, true),
            report(1, List.of(ours, opa), noAttribute, true),
            report(1, List.of(ours, row("opa", EngineStatus.FAILED, 1, 0)), FULL, false),
            report(1, List.of(ours, row("opa", EngineStatus.ERROR, 0, 1)), FULL, false));
    for (ParityReport report : reports) {
      for (boolean required : List.of(true, false)) {
        GateReport gate = new GateReport("rego-test", ParityChecks.of(PACK, report, required));
        assertEquals(report.passed(required), gate.holds(), () -> report + " " + required);
      }
    }
  }

  @Test
  void aDivergencePointsAtTheRuleThatDecides() {
    EngineRow opa = row("opa", EngineStatus.FAILED, 1, 0);
    Check check =
        ParityChecks.of(PACK, report(1, List.of(opa), FULL, false), false).stream()
            .filter(c -> c.name().equals("c"))
            .findFirst()
            .orElseThrow();
    assertTrue(check.span().text().startsWith("id: open"), check.span()::text);
  }
}
