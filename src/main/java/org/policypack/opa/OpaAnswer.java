package org.policypack.opa;

import org.policypack.value.Value;

/** What OPA answers to one input. */
public sealed interface OpaAnswer {
  /** The query has a value. */
  record Defined(Value value) implements OpaAnswer {}

  /** The query has no value: REST would answer 200 without a {@code result}. */
  record Undefined() implements OpaAnswer {}

  /**
   * There is no answer.
   *
   * @param message OPA's error, such as {@code eval_conflict_error: …}, or how the process ended
   */
  record Failed(String message) implements OpaAnswer {}
}
