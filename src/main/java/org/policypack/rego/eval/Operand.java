package org.policypack.rego.eval;

import org.jspecify.annotations.Nullable;
import org.policypack.value.Value;

/** A term whose variables are all bound: it has one value, or none. */
abstract class Operand {
  /** The value, or null where it is undefined. */
  abstract @Nullable Value eval(Frame frame);

  /** The value where it is the same in every query, else null. */
  @Nullable Value constant() {
    return null;
  }
}
