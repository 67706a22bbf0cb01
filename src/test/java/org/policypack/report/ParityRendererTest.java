package org.policypack.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policypack.parity.Coverage;
import org.policypack.parity.Divergence;
import org.policypack.parity.EngineError;
import org.policypack.parity.EngineRow;
import org.policypack.parity.EngineStatus;
import org.policypack.parity.ParityReport;
import org.policypack.value.ObjectValue;

class ParityRendererTest {
  @Test
  void showsEverythingThatKeepsTheGateShut() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("expected", "\"deny\"");
    values.put("native 0.1.0", "\"deny\"");
    values.put("opa 1.12.3", "\"allow\"");
    ParityReport report =
        new ParityReport(
            "doors",
            "1.2.3",
            "data.doors.decision",
            "0.1.0",
            Map.of(),
            2,
            3,
            0,
            List.of(
                row("native", "0.1.0", EngineStatus.PASSED, 0, 0),
                row("opa", "1.12.3", EngineStatus.FAILED, 1, 0),
                row("opa", "1.22.2", EngineStatus.ERROR, 0, 1),
                new EngineRow(
                    "opa",
                    Optional.empty(),
                    EngineStatus.NOT_RUN,
                    0,
                    0,
                    0,
                    Optional.of("no opa in .tools or on the PATH"))),
            List.of(
                new Divergence(
                    "a case",
                    Optional.of(ObjectValue.EMPTY),
                    List.of(new Divergence.Field("decision", values)),
                    "echo '{}' | opa eval x")),
            List.of(
                new EngineError(
                    "opa 1.22.2",
                    "no input",
                    Optional.empty(),
                    "eval_conflict_error: two\nlines",
                    1,
                    "opa eval x")),
            new Coverage(3, List.of("b"), List.of("c"), 2, List.of("user.id: null")),
            List.of());
    assertEquals(
        """
        doors 1.2.3, data.doors.decision
        5 cases: 2 authored, 3 generated, 0 generated with samples in empty lists
        native 0.1.0: passed, 5 cases, 0 disagreements, 0 errors
        opa 1.12.3: failed, 5 cases, 1 disagreements, 0 errors
        opa 1.22.2: error, 5 cases, 0 disagreements, 1 errors
        opa: not_run, no opa in .tools or on the PATH
        rules matched: 2 of 3
        rule c: matches only once an empty list of data is filled
        attributes tried missing, null, of a wrong type: 1 of 2

        divergence: a case
          decision
            expected: "deny"
            native 0.1.0: "deny"
            opa 1.12.3: "allow"
          request: {}
          try: echo '{}' | opa eval x


        error: opa 1.22.2 on 1 cases, first on no input
          eval_conflict_error: two
          lines
          request: (no input)
          try: opa eval x

        blocker: opa 1.12.3 decides 1 of 5 cases in another way.
        blocker: opa 1.22.2 gives no decision on 1 of 5 cases.
        blocker: No case matches the rule `b`: add a test that does.
        blocker: No case has the attribute user.id: null.
        parity: failed
        """,
        ParityRenderer.text(report, true));
  }

  private static EngineRow row(
      String engine, String version, EngineStatus status, int disagreements, int errors) {
    return new EngineRow(
        engine, Optional.of(version), status, 5, disagreements, errors, Optional.empty());
  }
}
