package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.JsonWriter;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A rule with the place that it defines.
 *
 * @param place the path below {@code data} of the group it belongs to
 * @param keys the keys below that place: those that only evaluation knows, and all behind them
 */
record Definition(Module module, Rule rule, List<Value> place, List<Term> keys) {
  /** A rule at the longest path that is known without evaluation. */
  static Definition of(Module module, Rule rule) {
    List<Value> place = new ArrayList<>();
    module.packagePath().forEach(part -> place.add(StringValue.of(part)));
    place.add(StringValue.of(((Var) rule.head().name().head()).name()));
    List<Term> keys = rule.head().name().path();
    int at = 0;
    while (at < keys.size() && isKnown(keys.get(at))) {
      place.add(Constants.value(keys.get(at)));
      at++;
    }
    return new Definition(
        module, rule, List.copyOf(place), List.copyOf(keys.subList(at, keys.size())));
  }

  private static boolean isKnown(Term key) {
    return key instanceof StringTerm || key instanceof Scalar;
  }

  /** The same rule as part of the group at a shorter path. */
  Definition movedTo(List<Value> shorter) {
    List<Term> more = new ArrayList<>();
    place.subList(shorter.size(), place.size()).forEach(key -> more.add(term(key)));
    more.addAll(keys);
    return new Definition(module, rule, shorter, List.copyOf(more));
  }

  private Term term(Value key) {
    return key instanceof StringValue string
        ? new StringTerm(string.text(), false, rule.place())
        : new Scalar(key, rule.place());
  }

  RuleGroup.Kind kind() {
    if (!keys.isEmpty()) {
      return RuleGroup.Kind.PARTIAL_OBJECT;
    }
    if (rule.head().isFunction()) {
      return RuleGroup.Kind.FUNCTION;
    }
    return rule.head().isContains() ? RuleGroup.Kind.PARTIAL_SET : RuleGroup.Kind.COMPLETE;
  }

  int arity() {
    return keys.isEmpty() ? rule.head().arguments().map(List::size).orElse(0) : 0;
  }

  /** The whole name, such as {@code data.cavra.policy.deny}. */
  String name() {
    StringBuilder name = new StringBuilder("data");
    for (Value key : place) {
      if (key instanceof StringValue string) {
        name.append('.').append(string.text());
      } else {
        name.append('[').append(JsonWriter.canonical(key)).append(']');
      }
    }
    return name.toString();
  }
}
