package org.policypack.pack;

import org.policypack.value.Value;

/** The right side of an operator. */
public sealed interface Operand {
  /** A value, or a list of values as an array, that the pack writes. */
  record Literal(Value value) implements Operand {}

  /** A value of the request: an input or a define, never a field or an element. */
  record Attribute(Reference reference) implements Operand {}

  /** A value that the pack's data holds. */
  record Data(DataLookup lookup) implements Operand {}
}
