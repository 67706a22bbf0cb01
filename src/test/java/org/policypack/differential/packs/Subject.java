package org.policypack.differential.packs;

import java.util.List;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.pack.ScalarType;

/**
 * What a condition can ask about.
 *
 * @param name as the pack writes it
 */
record Subject(String name, AttributeType type) {
  static List<Subject> of(List<Input> inputs) {
    return inputs.stream().map(i -> new Subject(i.path().toString(), i.type())).toList();
  }

  boolean isScalar(ScalarType wanted) {
    return type instanceof AttributeType.Scalar scalar && scalar.type() == wanted;
  }

  boolean isNumeric() {
    return type instanceof AttributeType.Scalar scalar && scalar.type().isNumeric();
  }

  boolean isArrayOf(ScalarType wanted) {
    return type instanceof AttributeType.ArrayOfScalars array
        && isComparable(array.items().type(), wanted);
  }

  /** Whether values of the two types can be equal. */
  static boolean isComparable(ScalarType a, ScalarType b) {
    return a == b || (a.isNumeric() && b.isNumeric());
  }
}
