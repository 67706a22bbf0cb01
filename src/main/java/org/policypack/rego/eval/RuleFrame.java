package org.policypack.rego.eval;

import java.util.IdentityHashMap;
import java.util.Set;

/** Counts the slots of a rule while it is planned, and keeps the scopes of its bodies. */
final class RuleFrame {
  private final Program program;
  private final ModuleNames names;
  private final Set<String> mocked;
  private final IdentityHashMap<Object, Scope> scopes = new IdentityHashMap<>();
  private final boolean judged;
  private int slots;
  private int extras;

  RuleFrame(Program program, ModuleNames names) {
    this(program, names, Set.of(), false);
  }

  /**
   * @param mocked the builtin functions that may be called although they are left out
   */
  RuleFrame(Program program, ModuleNames names, Set<String> mocked) {
    this(program, names, mocked, false);
  }

  private RuleFrame(Program program, ModuleNames names, Set<String> mocked, boolean judged) {
    this.program = program;
    this.names = names;
    this.mocked = mocked;
    this.judged = judged;
  }

  /** The frame of a rule in which the checks found every variable bound. */
  static RuleFrame ofRule(Program program, ModuleNames names) {
    return new RuleFrame(program, names, Set.of(), true);
  }

  /** Whether nothing is to be said any more of variables that nothing binds. */
  boolean isJudged() {
    return judged;
  }

  /** Whether a builtin function is left out, and nothing is known to replace it. */
  boolean refuses(String builtin) {
    return !mocked.contains(builtin) && program.refuses(builtin);
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
