package org.policypack.rego.syntax;

import java.util.List;

/** {@code [a, b]}. */
public record ArrayTerm(List<Term> items, Layout layout, Place place) implements Term {
  /** Copies the items. */
  public ArrayTerm {
    items = List.copyOf(items);
  }
}
