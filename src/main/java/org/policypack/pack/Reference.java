package org.policypack.pack;

/** What a condition asks about, or an operand names. It may be missing in a request. */
public sealed interface Reference {
  /** The type of the value, where there is one. */
  AttributeType type();

  /** A declared attribute of the request. */
  record InputReference(Input input) implements Reference {
    @Override
    public AttributeType type() {
      return input.type();
    }
  }

  /** A derived attribute. */
  record DefineReference(Define define) implements Reference {
    @Override
    public AttributeType type() {
      return AttributeType.Scalar.of(define.type());
    }
  }

  /** Under a quantifier over scalars: the element itself. It is never missing. */
  record ElementReference(AttributeType.Scalar type) implements Reference {}

  /** Under a quantifier over objects: a field of the innermost element. */
  record FieldReference(Input field) implements Reference {
    @Override
    public AttributeType type() {
      return field.type();
    }
  }

  /**
   * The length of an array, a map (its keys) or a string (its code points): an integer. It is
   * missing where the thing is.
   */
  record LengthReference(Reference of) implements Reference {
    @Override
    public AttributeType type() {
      return AttributeType.Scalar.of(ScalarType.INTEGER);
    }
  }
}
