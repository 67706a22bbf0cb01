package org.policypack.rego.core;

import java.util.List;
import java.util.Optional;
import org.policypack.source.Span;
import org.policypack.value.Value;

/**
 * One branch of a rule: the rule itself or an {@code else}.
 *
 * @param path the keys below {@code data} as far as they are known before evaluation
 * @param keys all keys behind them: constants and variables
 * @param arguments the parameters of a function; empty where it is none
 * @param key the item of a partial set
 * @param value what the rule is, {@code true} where nothing is written
 * @param span the place of the rule
 * @param headSpan the place of its head
 */
public record CoreRule(
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

  CoreRule withBody(List<CoreExpression> other) {
    return new CoreRule(path, keys, arguments, key, value, other, span, headSpan);
  }
}
