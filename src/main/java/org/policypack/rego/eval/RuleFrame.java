package org.policypack.rego.eval;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.Rule;
import org.policypack.value.Value;

/** Counts the slots of a rule while it is planned, and keeps the scopes of its bodies. */
final class RuleFrame {
  private final Program program;
  private final ModuleNames names;
  private final Set<String> mocked;
  private final @Nullable Rule rule;
  private final IdentityHashMap<Object, Scope> scopes = new IdentityHashMap<>();
  private int slots;
  private int extras;

  private RuleFrame(Program program, ModuleNames names, Set<String> mocked, @Nullable Rule rule) {
    this.program = program;
    this.names = names;
    this.mocked = mocked;
    this.rule = rule;
  }

  /** The frame of a rule, in which the checks found every variable bound. */
  static RuleFrame ofRule(Program program, ModuleNames names, Rule rule) {
    return new RuleFrame(program, names, Set.of(), rule);
  }

  /**
   * The frame of a query.
   *
   * @param mocked the builtin functions that may be called although they are left out
   */
  static RuleFrame ofQuery(Program program, ModuleNames names, Set<String> mocked) {
    return new RuleFrame(program, names, mocked, null);
  }

  /** Whether nothing is to be said any more of variables that nothing binds. */
  boolean isJudged() {
    return rule != null;
  }

  /** What a call stands for that only names something of the rule around it; null for others. */
  @Nullable Value metadata(String builtin) {
    return rule == null
        ? null
        : switch (builtin) {
          case "rego.metadata.chain" -> program.annotations().chain(rule);
          case "rego.metadata.rule" -> program.annotations().ofRule(rule);
          default -> null;
        };
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
