package org.policypack.pack.load;

import org.policypack.pack.CombiningAlgorithm;
import org.policypack.pack.Condition;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Rule;

/**
 * Warns of rules that can never decide: under {@code first_match} those behind a rule that always
 * matches.
 */
final class ReachCheck {
  private final PolicyPack pack;
  private final Findings findings;

  ReachCheck(PolicyPack pack, Findings findings) {
    this.pack = pack;
    this.findings = findings;
  }

  /** Tells all such rules. */
  void tell() {
    if (pack.decision().combining() != CombiningAlgorithm.FIRST_MATCH) {
      return;
    }
    pack.rules().stream()
        .filter(rule -> rule.when() instanceof Condition.Always)
        .findFirst()
        .ifPresent(
            first ->
                pack.rules().stream()
                    .skip(pack.rules().indexOf(first) + 1L)
                    .forEach(rule -> tell(first, rule)));
  }

  private void tell(Rule first, Rule rule) {
    findings.warning(
        Problem.UNREACHABLE,
        rule.when().span(),
        "Rule `%s` never decides: `%s` before it matches every request."
            .formatted(rule.id(), first.id()),
        "Under `first_match` a rule that always matches stands last.");
  }
}
