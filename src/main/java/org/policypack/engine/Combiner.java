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

  /** What holds where no rule matches, and by its order where only that rule does. */
  private final Verdict ofNone;

  private final Verdict[] ofOne;

  /**
   * A combiner.
   *
   * @param rules all rules of the pack, in document order
   */
  Combiner(
      CombiningAlgorithm algorithm,
      CompiledOutcome fallback,
      List<CompiledRule> rules,
      Metadata policy) {
    this.algorithm = algorithm;
    this.fallback = fallback;
    this.policy = policy;
    this.ofNone = byDefault(List.of(), fallback.obligations());
    this.ofOne = rules.stream().map(rule -> verdict(List.of(rule))).toArray(Verdict[]::new);
  }

  /**
   * The decision.
   *
   * @param matched all rules that match, in document order
   */
  Decision decide(List<CompiledRule> matched, Frame frame) {
    Verdict verdict =
        switch (matched.size()) {
          case 0 -> ofNone;
          case 1 -> ofOne[matched.getFirst().order()];
          default -> verdict(matched);
        };
    return verdict.decision(frame);
  }

  private Verdict verdict(List<CompiledRule> matched) {
    CompiledRule first = matched.getFirst();
    return switch (algorithm) {
      case STRICTEST -> strictest(matched);
      case FIRST_MATCH -> by(first, matched, first.outcome().obligations());
    };
  }

  private Verdict strictest(List<CompiledRule> matched) {
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
        ? byDefault(matched, obligations.and(fallback.obligations()))
        : by(deciding, matched, obligations);
  }

  private static Obligations obligations(List<CompiledRule> matched) {
    Obligations joined = Obligations.NONE;
    for (CompiledRule rule : matched) {
      Obligations more = rule.outcome().obligations();
      joined = joined.isEmpty() ? more : more.isEmpty() ? joined : joined.and(more);
    }
    return joined;
  }

  private Verdict byDefault(List<CompiledRule> matched, Obligations obligations) {
    return new Verdict(DecisionSettings.DEFAULT_ID, fallback, obligations, ids(matched), policy);
  }

  private Verdict by(CompiledRule rule, List<CompiledRule> matched, Obligations obligations) {
    return new Verdict(rule.id(), rule.outcome(), obligations, ids(matched), policy);
  }

  private static List<String> ids(List<CompiledRule> rules) {
    String[] ids = new String[rules.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = rules.get(i).id();
    }
    return List.of(ids);
  }
}
