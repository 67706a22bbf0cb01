package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.syntax.Rule;
import org.policypack.source.Span;
import org.policypack.value.Value;

/**
 * A rule with the rules that it belongs to.
 *
 * @param group the rules of its name
 * @param branches the rule itself and each {@code else}, in the order in which they are asked
 * @param below the keys that lead from the place of the group to the rule's own, where a partial
 *     object lies around it
 */
record Definition(RuleGroup group, List<CoreRule> branches, List<Value> below) {
  Definition {
    branches = List.copyOf(branches);
    below = List.copyOf(below);
  }

  Rule rule() {
    return branches.getFirst().rule();
  }

  /** The keys of a branch below the place of the group. */
  List<CoreTerm> keys(CoreRule branch) {
    List<CoreTerm> keys = new ArrayList<>();
    below.forEach(key -> keys.add(new CoreTerm.Constant(key, Span.none())));
    keys.addAll(branch.keys());
    return keys;
  }
}
