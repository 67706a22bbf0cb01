package org.policypack.rego.syntax;

import java.util.List;

/** {@code {"a": 1, b: c}}. */
public record ObjectTerm(List<Entry> entries, Layout layout, Place place) implements Term {
  /** Copies the entries. */
  public ObjectTerm {
    entries = List.copyOf(entries);
  }

  /** A key with its value. */
  public record Entry(Term key, Term value) {}
}
