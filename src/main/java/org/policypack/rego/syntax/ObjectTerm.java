package org.policypack.rego.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code {"a": 1, b: c}}. */
public record ObjectTerm(List<Entry> entries, Layout layout, Place place) implements Term {
  /** Copies the entries. */
  public ObjectTerm {
    entries = List.copyOf(entries);
  }

  /** The entries that count: of several with the same key the last, as for OPA's parser. */
  public List<Entry> members() {
    Map<Term, Entry> last = new LinkedHashMap<>();
    entries.forEach(entry -> last.put(entry.key(), entry));
    return last.size() == entries.size() ? entries : List.copyOf(last.values());
  }

  /** A key with its value. */
  public record Entry(Term key, Term value) {}
}
