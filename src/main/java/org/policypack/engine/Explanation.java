package org.policypack.engine;

import java.util.List;
import java.util.Optional;
import org.policypack.pack.Effect;
import org.policypack.pack.Rule;
import org.policypack.source.Span;

/**
 * Why a request got its decision.
 *
 * @param decision what {@link CompiledPolicy#decide} says of the same request
 * @param invalid the name of what is invalid; no rule was asked then
 * @param rules what each rule of the pack made of the request, in document order; none for an
 *     invalid request
 */
public record Explanation(
    Decision decision, Optional<String> invalid, List<RuleExplanation> rules) {
  /** Copies the list. */
  public Explanation {
    rules = List.copyOf(rules);
  }

  /**
   * One rule.
   *
   * @param rule the rule as the pack has it
   * @param stopped why it does not match; empty where it matches
   */
  public record RuleExplanation(Rule rule, Optional<Cause> stopped) {
    /** Whether the rule matches. */
    public boolean matches() {
      return stopped.isEmpty();
    }

    /** What the rule would do. */
    public Effect effect() {
      return rule.outcome().effect();
    }

    /** Where the pack has it. */
    public Span span() {
      return rule.span();
    }
  }
}
