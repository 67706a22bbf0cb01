package org.policypack.rego.syntax;

import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.Value;

/**
 * {@code null}, a truth value or a number.
 *
 * @param value the value; a number keeps the text it was written with
 */
public record Scalar(Value value, Place place) implements Term {
  /** Checks the kind of the value. */
  public Scalar {
    boolean fits =
        value instanceof NullValue || value instanceof BooleanValue || value instanceof NumberValue;
    if (!fits) {
      throw new IllegalArgumentException("not null, a truth value or a number: " + value.kind());
    }
  }
}
