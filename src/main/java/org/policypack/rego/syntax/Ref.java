package org.policypack.rego.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A reference: {@code input.user["tier"][i]}.
 *
 * @param head where it starts: a variable, mostly, or a call, a collection, a comprehension
 * @param path the keys in order; may be empty for the name of a rule or a function
 */
public record Ref(Term head, List<Term> path, Place place) implements Term {
  /** Copies the path. */
  public Ref {
    path = List.copyOf(path);
  }

  /** The dotted name, such as {@code time.clock}, if it consists of strings only. */
  public Optional<String> dottedName() {
    if (!(head instanceof Var start)) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder(start.name());
    for (Term key : path) {
      if (!(key instanceof StringTerm segment)) {
        return Optional.empty();
      }
      name.append('.').append(segment.text());
    }
    return Optional.of(name.toString());
  }
}
