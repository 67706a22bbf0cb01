package org.policypack.rego.eval;

import org.policypack.rego.builtin.Builtin;
import org.policypack.value.Value;

/** What {@code with} put in the place of a function. */
sealed interface Replacement {
  /** The same value for every call. */
  record Constant(Value value) implements Replacement {}

  /** A function of a module. */
  record OfModule(RuleGroup function) implements Replacement {}

  /** Another builtin function. */
  record OfBuiltin(Builtin function) implements Replacement {}
}
