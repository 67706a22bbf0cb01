package org.policypack.pack;

import java.util.List;
import org.policypack.value.Value;

/** The type of an attribute. */
public sealed interface AttributeType {
  /**
   * One value.
   *
   * @param type what it is
   * @param allowed the values of {@code enum}, or empty where any value of the type is allowed
   */
  record Scalar(ScalarType type, List<Value> allowed) implements AttributeType {
    public Scalar {
      allowed = List.copyOf(allowed);
    }

    /** Any value of the type. */
    public static Scalar of(ScalarType type) {
      return new Scalar(type, List.of());
    }
  }

  /** A list of scalars. */
  record ArrayOfScalars(Scalar items) implements AttributeType {}

  /**
   * A list of objects.
   *
   * @param fields the declared fields of each object, in document order, with paths from the object
   */
  record ArrayOfObjects(List<Input> fields) implements AttributeType {
    public ArrayOfObjects {
      fields = List.copyOf(fields);
    }
  }

  /** An object with any keys, all of whose values are scalars of one type. */
  record MapOfScalars(Scalar values) implements AttributeType {}
}
