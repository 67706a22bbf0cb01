package org.policypack.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.readiness.ClaimCheck;
import org.policypack.readiness.ReadinessProblem;
import org.policypack.readiness.ReadinessReport;

/** What came of a readiness packet, as checks. */
public final class ReadinessChecks {
  private static final Map<String, String> MEANINGS =
      Arrays.stream(ReadinessProblem.values())
          .collect(Collectors.toMap(ReadinessProblem::code, ReadinessProblem::meaning));

  private ReadinessChecks() {}

  /** A check for each claim. */
  public static List<Check> of(ReadinessReport report) {
    String suite = report.policy().map(ReadinessReport.Policy::id).orElse(report.packet());
    return report.checks().stream().map(claim -> of(suite, claim)).toList();
  }

  private static Check of(String suite, ClaimCheck claim) {
    String place = claim.place().isEmpty() ? "packet" : claim.place();
    Optional<Diagnostic> told = claim.diagnostic();
    return new Check(
        suite,
        "%s: %s (%s)".formatted(place, claim.claim(), claim.established().word()),
        told.map(ReadinessChecks::rule).orElse(GateRule.CLAIM.rule()),
        switch (claim.outcome()) {
          case HOLDS -> Outcome.PASSED;
          case WARNING -> Outcome.WARNING;
          case BLOCKER -> Outcome.FAILED;
        },
        told.map(Diagnostic::message).orElse(""),
        claim.span(),
        told.flatMap(Diagnostic::hint));
  }

  private static CheckRule rule(Diagnostic diagnostic) {
    String meaning = MEANINGS.getOrDefault(diagnostic.code(), "");
    return new CheckRule(
        diagnostic.code(), meaning, "docs/readiness.md says what a packet has to be.");
  }
}
