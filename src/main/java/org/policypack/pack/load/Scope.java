package org.policypack.pack.load;

import java.util.Optional;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.pack.Reference;

/** What the keys of a condition mean where it stands. */
sealed interface Scope {
  /** Keys are attributes: of the request, or fields of an element. */
  record Attributes(Names names) implements Scope {}

  /** Keys are operators on the element itself, which is a scalar. */
  record Element(Reference.ElementReference reference) implements Scope {}

  /** The scope under a quantifier over an array; nothing for other types. */
  static Optional<Scope> under(AttributeType array, Findings findings) {
    return switch (array) {
      case AttributeType.ArrayOfScalars scalars ->
          Optional.of(new Element(new Reference.ElementReference(scalars.items())));
      case AttributeType.ArrayOfObjects objects -> {
        Names names = new Names("field", findings);
        for (Input field : objects.fields()) {
          names.declare(field.path(), Optional.of(new Reference.FieldReference(field)));
        }
        yield Optional.of(new Attributes(names));
      }
      case AttributeType.Scalar scalar -> Optional.empty();
      case AttributeType.MapOfScalars map -> Optional.empty();
    };
  }
}
