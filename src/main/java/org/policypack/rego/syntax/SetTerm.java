package org.policypack.rego.syntax;

import java.util.List;

/** {@code {a, b}}; without items {@code set()}. */
public record SetTerm(List<Term> items, Layout layout, Place place) implements Term {
  /** Copies the items. */
  public SetTerm {
    items = List.copyOf(items);
  }
}
