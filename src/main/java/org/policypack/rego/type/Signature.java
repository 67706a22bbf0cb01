package org.policypack.rego.type;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a function takes and gives.
 *
 * @param arguments the types of its arguments
 * @param result the type of its result
 */
public record Signature(List<Type> arguments, Type result) {
  public Signature {
    arguments = List.copyOf(arguments);
  }

  /** How many arguments it takes. */
  public int arity() {
    return arguments.size();
  }

  /** As in {@code (string, array[any]) -> string}. */
  @Override
  public String toString() {
    return arguments.stream().map(Type::toString).collect(Collectors.joining(", ", "(", ")"))
        + " -> "
        + result;
  }
}
