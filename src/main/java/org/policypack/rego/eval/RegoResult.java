package org.policypack.rego.eval;

import org.policypack.source.Span;
import org.policypack.value.Value;

/** What a query gives. */
public sealed interface RegoResult {
  /** The value of what was asked for. */
  record Defined(Value value) implements RegoResult {}

  /** Nothing defines what was asked for. */
  record Undefined() implements RegoResult {}

  /**
   * The query was ended.
   *
   * @param code OPA's code, such as {@code eval_conflict_error}; {@code eval_budget_error} where
   *     the query was too expensive
   * @param message what is wrong
   * @param span the rule or the call at which it happened, or {@link Span#none()}
   */
  record Failed(String code, String message, Span span) implements RegoResult {}
}
