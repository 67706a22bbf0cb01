package org.policypack.differential.rego;

import java.util.ArrayList;
import java.util.List;

/** The variables that a generated body has bound so far. */
final class Scope {
  private final List<Bound> bound = new ArrayList<>();

  private record Bound(String name, TermGenerator.Kind kind) {}

  /** A scope inside, which sees the same variables. */
  Scope inner() {
    Scope inner = new Scope();
    inner.bound.addAll(bound);
    return inner;
  }

  void bind(String name, TermGenerator.Kind kind) {
    bound.removeIf(b -> b.name.equals(name));
    bound.add(new Bound(name, kind));
  }

  /** The variables of a kind. */
  List<String> of(TermGenerator.Kind kind) {
    return bound.stream().filter(b -> b.kind == kind).map(Bound::name).toList();
  }

  boolean knows(String name) {
    return bound.stream().anyMatch(b -> b.name.equals(name));
  }

  /** The variable that was bound last. */
  String last() {
    return bound.getLast().name;
  }
}
