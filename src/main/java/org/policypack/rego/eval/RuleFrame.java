package org.policypack.rego.eval;

import java.util.IdentityHashMap;

/** Counts the slots of a rule while it is planned, and keeps the scopes of its bodies. */
final class RuleFrame {
  private final Program program;
  private final ModuleNames names;
  private final IdentityHashMap<Object, Scope> scopes = new IdentityHashMap<>();
  private int slots;
  private int extras;

  RuleFrame(Program program, ModuleNames names) {
    this.program = program;
    this.names = names;
  }

  Program program() {
    return program;
  }

  ModuleNames names() {
    return names;
  }

  int newSlot() {
    return slots++;
  }

  int newExtra() {
    return extras++;
  }

  Frame.Shape shape() {
    return new Frame.Shape(slots, extras);
  }

  /** The scope of an inner body: the same one whenever it is asked for. */
  Scope scope(Closure closure, Scope outer) {
    Scope known = scopes.get(closure.identity());
    if (known == null) {
      known = outer.inner(closure);
      scopes.put(closure.identity(), known);
    }
    return known;
  }
}
