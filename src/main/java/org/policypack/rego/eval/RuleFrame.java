package org.policypack.rego.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.builtin.LeftOut;
import org.policypack.rego.core.Variable;
import org.policypack.source.Span;

/** Counts the slots of a rule while it is planned, and knows what calls need of the rule. */
final class RuleFrame {
  private final Program program;
  private final Set<String> mocked;
  private final Diagnostics problems;
  private final Map<Variable, Integer> slotsOf = new HashMap<>();
  private int slots;
  private int extras;

  private RuleFrame(Program program, Set<String> mocked, Diagnostics problems) {
    this.program = program;
    this.mocked = mocked;
    this.problems = problems;
  }

  /**
   * The frame of a rule.
   *
   * @param problems gets the calls of functions that are left out
   */
  static RuleFrame ofRule(Program program, Diagnostics problems) {
    return new RuleFrame(program, Set.of(), problems);
  }

  /**
   * The frame of a query.
   *
   * @param mocked the builtin functions that may be called although they are left out
   * @param problems gets the calls of other functions that are left out
   */
  static RuleFrame ofQuery(Program program, Set<String> mocked, Diagnostics problems) {
    return new RuleFrame(program, mocked, problems);
  }

  Program program() {
    return program;
  }

  /** Tells of a builtin function that is left out, unless something is known to replace it. */
  void checkLeftOut(String builtin, Span call) {
    if (!mocked.contains(builtin) && program.refuses(builtin)) {
      problems.add(leftOut(builtin, call));
    }
  }

  private static Diagnostic leftOut(String builtin, Span call) {
    String reason = LeftOut.find(builtin).map(LeftOut::reason).orElseThrow();
    String message = "function " + builtin + " is left out of policypack: " + reason;
    return Diagnostic.error("rego_type_error", call, message)
        .withHint(
            "Real OPA has it; docs/rego-builtins.md lists what is left out. Tests may replace it:"
                + " `with "
                + builtin
                + " as ...`.");
  }

  /** Where a frame keeps the value of a variable. */
  int slot(Variable variable) {
    return slotsOf.computeIfAbsent(variable, v -> newSlot());
  }

  /** A place for a value that no variable has. */
  int newSlot() {
    return slots++;
  }

  int newExtra() {
    return extras++;
  }

  Frame.Shape shape() {
    return new Frame.Shape(slots, extras);
  }
}
