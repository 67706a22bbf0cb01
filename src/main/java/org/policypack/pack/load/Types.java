package org.policypack.pack.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.pack.AttributeType;
import org.policypack.pack.ScalarType;

/** Questions about the types of attributes. */
final class Types {
  private Types() {}

  /** One type of each kind. */
  static Stream<AttributeType> all() {
    Stream<AttributeType> scalars =
        Arrays.stream(ScalarType.values()).map(AttributeType.Scalar::of);
    Stream<AttributeType> arrays =
        Arrays.stream(ScalarType.values())
            .map(AttributeType.Scalar::of)
            .map(AttributeType.ArrayOfScalars::new);
    return Stream.concat(scalars, arrays);
  }

  /** What people call an attribute of a type. */
  static String described(AttributeType type) {
    return switch (type) {
      case AttributeType.Scalar scalar -> described(scalar.type());
      case AttributeType.ArrayOfScalars array -> "an array of " + plural(array.items().type());
      case AttributeType.ArrayOfObjects array -> "an array of objects";
      case AttributeType.MapOfScalars map -> "a map of " + plural(map.values().type());
    };
  }

  /** Whether an attribute is a scalar that can be held against one of a type. */
  static boolean isComparable(AttributeType type, ScalarType wanted) {
    return type instanceof AttributeType.Scalar scalar && isComparable(scalar.type(), wanted);
  }

  /** Whether an attribute is an array of scalars that can be held against one of a type. */
  static boolean isListOf(AttributeType type, ScalarType wanted) {
    return type instanceof AttributeType.ArrayOfScalars array
        && isComparable(array.items().type(), wanted);
  }

  /** Whether values of two types can be equal: numbers and integers mix. */
  static boolean isComparable(ScalarType a, ScalarType b) {
    return a == b || (a.isNumeric() && b.isNumeric());
  }

  /** The scalar type that {@code includes} asks about: of the elements, or of a map's keys. */
  static Optional<AttributeType.Scalar> included(AttributeType type) {
    return switch (type) {
      case AttributeType.ArrayOfScalars array -> Optional.of(array.items());
      case AttributeType.MapOfScalars map ->
          Optional.of(AttributeType.Scalar.of(ScalarType.STRING));
      case AttributeType.Scalar scalar -> Optional.empty();
      case AttributeType.ArrayOfObjects array -> Optional.empty();
    };
  }

  /** The names of the scalar types. */
  static List<String> words() {
    return Arrays.stream(ScalarType.values()).map(ScalarType::word).toList();
  }

  private static String described(ScalarType type) {
    return type == ScalarType.BOOLEAN ? "a boolean" : ScalarForms.described(type);
  }

  private static String plural(ScalarType type) {
    return type == ScalarType.ADDRESS ? "addresses" : type.word() + "s";
  }
}
