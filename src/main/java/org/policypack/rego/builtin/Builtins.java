package org.policypack.rego.builtin;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The list of all builtin functions. */
public final class Builtins {
  private static final Map<String, Builtin> ALL = all();

  private final Map<String, Builtin> found = new HashMap<>();

  private Builtins() {}

  private static Map<String, Builtin> all() {
    Builtins list = new Builtins();
    Comparison.addTo(list);
    Arithmetic.addTo(list);
    Aggregates.addTo(list);
    Strings.addTo(list);
    Types.addTo(list);
    Collections.addTo(list);
    Regexes.addTo(list);
    Encodings.addTo(list);
    Sequences.addTo(list);
    Times.addTo(list);
    Networks.addTo(list);
    Bits.addTo(list);
    Units.addTo(list);
    Versions.addTo(list);
    Hashes.addTo(list);
    JsonPaths.addTo(list);
    Graphs.addTo(list);
    return Map.copyOf(list.found);
  }

  /** The function of a dotted name, if there is one. */
  public static Optional<Builtin> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** The names of all functions. */
  public static Collection<String> names() {
    return ALL.keySet();
  }

  /** Adds a function. */
  void add(String name, int arity, Builtin.Code code) {
    found.put(name, new Builtin(name, arity, false, code));
  }

  /** Adds a function whose result is an array of alternatives. */
  void addRelation(String name, int arity, Builtin.Code code) {
    found.put(name, new Builtin(name, arity, true, code));
  }
}
