package org.policypack.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** A pack that decides requests. It is immutable: any number of threads may use it at once. */
public final class CompiledPolicy {
  /** What an invalid request is told that is no object. */
  private static final String WHOLE_REQUEST = "input";

  private final Layout layout;
  private final RuleIndex index;
  private final Combiner combiner;
  private final InvalidInput invalidInput;
  private final Explainer explainer;

  CompiledPolicy(
      Layout layout,
      RuleIndex index,
      Combiner combiner,
      InvalidInput invalidInput,
      Explainer explainer) {
    this.layout = layout;
    this.index = index;
    this.combiner = combiner;
    this.invalidInput = invalidInput;
    this.explainer = explainer;
  }

  /**
   * Decides a request. Every request gets a decision; an invalid one that of the pack's {@code
   * invalid_input}.
   *
   * @param request a JSON value; null where there is no request at all
   */
  public Decision decide(@Nullable Value request) {
    if (!(request instanceof ObjectValue object)) {
      return invalidInput.decide(WHOLE_REQUEST);
    }
    Frame frame = layout.frame(object);
    String invalid = layout.read(frame);
    return invalid == null ? combiner.decide(matching(frame), frame) : invalidInput.decide(invalid);
  }

  /**
   * Decides a request and says why each rule matches or does not.
   *
   * @param request a JSON value; null where there is no request at all
   */
  public Explanation explain(@Nullable Value request) {
    Decision decision = decide(request);
    if (!(request instanceof ObjectValue object)) {
      return new Explanation(decision, Optional.of(WHOLE_REQUEST), List.of());
    }
    Frame frame = layout.frame(object);
    String invalid = layout.read(frame);
    return invalid == null
        ? new Explanation(decision, Optional.empty(), explainer.explain(frame, object))
        : new Explanation(decision, Optional.of(invalid), List.of());
  }

  private List<CompiledRule> matching(Frame frame) {
    List<CompiledRule> matched = new ArrayList<>();
    for (CompiledRule rule : index.candidates(frame)) {
      if (rule.when().holds(frame)) {
        matched.add(rule);
      }
    }
    return matched;
  }
}
