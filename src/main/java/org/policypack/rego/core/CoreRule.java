package org.policypack.rego.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.syntax.Module;
import org.policypack.source.Span;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * One branch of a rule: the rule itself or an {@code else}.
 *
 * @param module where it stands
 * @param path the keys below {@code data} as far as they are known before evaluation
 * @param keys all keys behind them: constants and variables
 * @param arguments the parameters of a function; empty where it is none
 * @param key the item of a partial set
 * @param value what the rule is, {@code true} where nothing is written
 * @param span the place of the rule
 * @param headSpan the place of its head
 */
public record CoreRule(
    Module module,
    List<Value> path,
    List<CoreTerm> keys,
    List<CoreTerm> arguments,
    Optional<CoreTerm> key,
    CoreTerm value,
    List<CoreExpression> body,
    Span span,
    Span headSpan) {
  /** Copies the lists. */
  public CoreRule {
    path = List.copyOf(path);
    keys = List.copyOf(keys);
    arguments = List.copyOf(arguments);
    body = List.copyOf(body);
  }

  /** How it is called in its package, without the keys that only evaluation knows. */
  public String name() {
    int before = module.packagePath().size();
    String first = ((StringValue) path.get(before)).text();
    return first + CoreText.keys(path.subList(before + 1, path.size()));
  }

  /** The variables that the arguments or the body may bind, those of inner bodies left out. */
  public Set<Variable> boundVariables() {
    Set<Variable> found = RuleLowering.bound(this);
    body.forEach(expression -> Variables.OUTER.collect(expression, found));
    return found;
  }

  CoreRule withBody(List<CoreExpression> other) {
    return new CoreRule(module, path, keys, arguments, key, value, other, span, headSpan);
  }
}
