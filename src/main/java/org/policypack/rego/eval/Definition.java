package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/**
 * A rule with the place that it defines.
 *
 * @param place the path below {@code data} of the group it belongs to
 * @param keys the keys below that place: those that only evaluation knows, and all behind them
 */
record Definition(Module module, Rule rule, List<String> place, List<Term> keys) {
  /** A rule at the longest path that is known without evaluation. */
  static Definition of(Module module, Rule rule) {
    List<String> place = new ArrayList<>(module.packagePath());
    place.add(((Var) rule.head().name().head()).name());
    List<Term> keys = rule.head().name().path();
    int at = 0;
    while (at < keys.size() && keys.get(at) instanceof StringTerm string) {
      place.add(string.text());
      at++;
    }
    return new Definition(
        module, rule, List.copyOf(place), List.copyOf(keys.subList(at, keys.size())));
  }

  /** The same rule as part of the group at a shorter path. */
  Definition movedTo(List<String> shorter) {
    List<Term> more = new ArrayList<>();
    place
        .subList(shorter.size(), place.size())
        .forEach(key -> more.add(new StringTerm(key, false, rule.place())));
    more.addAll(keys);
    return new Definition(module, rule, shorter, List.copyOf(more));
  }

  RuleGroup.Kind kind() {
    if (rule.head().isFunction()) {
      return RuleGroup.Kind.FUNCTION;
    }
    if (!keys.isEmpty()) {
      return RuleGroup.Kind.PARTIAL_OBJECT;
    }
    return rule.head().isContains() ? RuleGroup.Kind.PARTIAL_SET : RuleGroup.Kind.COMPLETE;
  }

  int arity() {
    return rule.head().arguments().map(List::size).orElse(0);
  }

  /** The whole name, such as {@code data.cavra.policy.deny}. */
  String name() {
    return "data." + String.join(".", place);
  }
}
