package org.policypack.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a gate found, the same for every gate and every form of output.
 *
 * @param gate the command that asked, such as {@code rego-test}
 * @param checks everything it looked at, in the order in which people read it; at least one, since
 *     a gate that looked at nothing proves nothing
 */
public record GateReport(String gate, List<Check> checks) {
  /** Copies the list. */
  public GateReport {
    checks = List.copyOf(checks);
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("the gate " + gate + " looked at nothing");
    }
  }

  /** Whether every check holds that could be tried. */
  public boolean holds() {
    return count(Outcome.FAILED) == 0;
  }

  /** How many checks have an outcome. */
  public long count(Outcome outcome) {
    return checks.stream().filter(check -> check.outcome() == outcome).count();
  }

  /** The checks by their suites, both in their order. */
  public Map<String, List<Check>> suites() {
    Map<String, List<Check>> suites = new LinkedHashMap<>();
    for (Check check : checks) {
      List<Check> one = suites.computeIfAbsent(check.suite(), name -> new ArrayList<>());
      one.add(check);
    }
    return suites;
  }

  /** A line that sums up, without a line break. */
  public String summary() {
    long warnings = count(Outcome.WARNING);
    return "policy %s: %d passed, %d failed, %d not run, %d warning%s"
        .formatted(
            gate,
            count(Outcome.PASSED),
            count(Outcome.FAILED),
            count(Outcome.NOT_RUN),
            warnings,
            warnings == 1 ? "" : "s");
  }
}
