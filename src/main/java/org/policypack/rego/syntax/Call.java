package org.policypack.rego.syntax;

import java.util.List;

/**
 * {@code function(a, b)}.
 *
 * @param function the name of a builtin or of a rule
 */
public record Call(Ref function, List<Term> arguments, Layout layout, Place place) implements Term {
  /** Copies the arguments. */
  public Call {
    arguments = List.copyOf(arguments);
  }
}
