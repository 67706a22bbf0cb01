package org.policypack.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.Metadata;
import org.policypack.pack.Obligations;

/** A decision but for its reason, which may depend on the request. */
final class Verdict {
  private final String ruleId;
  private final CompiledOutcome outcome;
  private final Obligations obligations;
  private final List<String> matchedRules;
  private final Metadata policy;

  /** The whole decision where the reason is the same for every request. */
  private final @Nullable Decision constant;

  /**
   * A verdict.
   *
   * @param ruleId the rule that decides, or {@code default}
   * @param outcome what that gives, but for the obligations
   * @param matchedRules the ids of all rules that match
   */
  Verdict(
      String ruleId,
      CompiledOutcome outcome,
      Obligations obligations,
      List<String> matchedRules,
      Metadata policy) {
    this.ruleId = ruleId;
    this.outcome = outcome;
    this.obligations = obligations;
    this.matchedRules = matchedRules;
    this.policy = policy;
    this.constant = outcome.reason().constant().map(this::decision).orElse(null);
  }

  /** The decision on a request. */
  Decision decision(Frame frame) {
    return constant != null ? constant : decision(outcome.reason().text(frame));
  }

  private Decision decision(String reason) {
    return new Decision(
        outcome.effect(),
        ruleId,
        outcome.severity(),
        reason,
        obligations,
        matchedRules,
        policy.id(),
        policy.version());
  }
}
