package org.policypack.engine;

import java.util.List;
import org.policypack.pack.CombiningAlgorithm;
import org.policypack.pack.DecisionSettings;
import org.policypack.pack.Effect;
import org.policypack.pack.Metadata;
import org.policypack.pack.Obligations;

/** Makes the decision from the rules that match. */
final class Combiner {
  private final CombiningAlgorithm algorithm;
  private final CompiledOutcome fallback;
  private final Metadata policy;

  Combiner(CombiningAlgorithm algorithm, CompiledOutcome fallback, Metadata policy) {
    this.algorithm = algorithm;
    this.fallback = fallback;
    this.policy = policy;
  }

  /**
   * The decision.
   *
   * @param matched all rules that match, in document order
   */
  Decision decide(List<CompiledRule> matched, Frame frame) {
    if (matched.isEmpty()) {
      return byDefault(matched, frame, fallback.obligations());
    }
    return switch (algorithm) {
      case STRICTEST -> strictest(matched, frame);
      case FIRST_MATCH ->
          by(matched.getFirst(), matched, frame, matched.getFirst().outcome().obligations());
    };
  }

  private Decision strictest(List<CompiledRule> matched, Frame frame) {
    CompiledRule deciding = matched.getFirst();
    boolean allowed = false;
    for (CompiledRule rule : matched) {
      allowed |= rule.outcome().effect() == Effect.ALLOW;
      if (rule.outcome().effect().isStricterThan(deciding.outcome().effect())) {
        deciding = rule;
      }
    }
    Obligations obligations = obligations(matched);
    boolean grantsNothing =
        deciding.outcome().effect() == Effect.MASK
            && !allowed
            && fallback.effect().isStricterThan(Effect.MASK);
    return grantsNothing
        ? byDefault(matched, frame, obligations.and(fallback.obligations()))
        : by(deciding, matched, frame, obligations);
  }

  private static Obligations obligations(List<CompiledRule> matched) {
    Obligations joined = Obligations.NONE;
    for (CompiledRule rule : matched) {
      Obligations more = rule.outcome().obligations();
      joined = joined.isEmpty() ? more : more.isEmpty() ? joined : joined.and(more);
    }
    return joined;
  }

  private Decision byDefault(List<CompiledRule> matched, Frame frame, Obligations obligations) {
    return decision(DecisionSettings.DEFAULT_ID, fallback, matched, frame, obligations);
  }

  private Decision by(
      CompiledRule rule, List<CompiledRule> matched, Frame frame, Obligations obligations) {
    return decision(rule.id(), rule.outcome(), matched, frame, obligations);
  }

  private Decision decision(
      String id,
      CompiledOutcome outcome,
      List<CompiledRule> matched,
      Frame frame,
      Obligations obligations) {
    return new Decision(
        outcome.effect(),
        id,
        outcome.severity(),
        outcome.reason().text(frame),
        obligations,
        CompiledRule.ids(matched),
        policy.id(),
        policy.version());
  }
}
