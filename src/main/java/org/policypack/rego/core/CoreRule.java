package org.policypack.rego.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Term;
import org.policypack.source.Span;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * One branch of a rule: the rule itself or an {@code else}.
 *
 * @param module where it stands
 * @param rule the rule that it belongs to
 * @param branch 0 for the rule itself, and from 1 on for each {@code else}
 * @param path the keys below {@code data} as far as they are known before evaluation
 * @param keys all keys behind them: constants and variables
 * @param arguments the parameters of a function; empty where it is none
 * @param key the item of a partial set
 * @param value what the rule is, {@code true} where nothing is written
 */
public record CoreRule(
    Module module,
    Rule rule,
    int branch,
    List<Value> path,
    List<CoreTerm> keys,
    List<CoreTerm> arguments,
    Optional<CoreTerm> key,
    CoreTerm value,
    List<CoreExpression> body) {
  /** Copies the lists. */
  public CoreRule {
    path = List.copyOf(path);
    keys = List.copyOf(keys);
    arguments = List.copyOf(arguments);
    body = List.copyOf(body);
  }

  /** The {@code else} that it is, empty for the rule itself. */
  private Optional<Rule.Else> alternative() {
    return branch == 0 ? Optional.empty() : Optional.of(rule.elses().get(branch - 1));
  }

  /** Where it stands as a whole. */
  public Span span() {
    return alternative().map(Rule.Else::span).orElseGet(rule::span);
  }

  /** Where its head stands; of an {@code else} the word with its value. */
  public Span headSpan() {
    return alternative().map(Rule.Else::headSpan).orElseGet(() -> rule.head().span());
  }

  /** Its item or value as it is written, if it is. */
  public Optional<Term> writtenValue() {
    Rule.Head head = rule.head();
    return branch == 0 ? head.key().or(head::value) : alternative().flatMap(Rule.Else::value);
  }

  /** Its condition as it is written, if it has one. */
  public Optional<Body> writtenBody() {
    return branch == 0 ? rule.body() : alternative().flatMap(Rule.Else::body);
  }

  /** The item of a partial set, or the value of any other rule. */
  public CoreTerm item() {
    return key.orElse(value);
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
    return new CoreRule(module, rule, branch, path, keys, arguments, key, value, other);
  }
}
