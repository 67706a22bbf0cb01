package org.policypack.rego.emit;

import java.util.Optional;
import org.policypack.pack.AttributeType;
import org.policypack.pack.ScalarType;

/**
 * Where a condition is translated.
 *
 * @param owner the id of the rule or the name of the condition it belongs to, for helpers' names
 * @param element the variable of the innermost element, under a quantifier
 * @param hasNumbers whether that element is or holds a {@code number}
 * @param locals the variables of the body
 */
record Scope(String owner, Optional<String> element, boolean hasNumbers, LocalNames locals) {
  /** The scope of a new body about the whole request. */
  static Scope of(String owner) {
    return new Scope(owner, Optional.empty(), false, new LocalNames());
  }

  /** A new body of a helper that takes the innermost element, if there is one. */
  Scope helper() {
    LocalNames fresh = new LocalNames();
    return new Scope(owner, element.map(e -> fresh.next("item")), hasNumbers, fresh);
  }

  /** The same body, where names speak of another element. */
  Scope within(String variable, AttributeType array) {
    return new Scope(owner, Optional.of(variable), hasNumbers(array), locals);
  }

  private static boolean hasNumbers(AttributeType type) {
    return switch (type) {
      case AttributeType.Scalar scalar -> scalar.type() == ScalarType.NUMBER;
      case AttributeType.ArrayOfScalars array -> hasNumbers(array.items());
      case AttributeType.MapOfScalars map -> hasNumbers(map.values());
      case AttributeType.ArrayOfObjects array ->
          array.fields().stream().anyMatch(field -> hasNumbers(field.type()));
    };
  }
}
