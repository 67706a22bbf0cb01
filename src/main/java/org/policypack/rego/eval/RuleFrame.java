package org.policypack.rego.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.builtin.LeftOut;
import org.policypack.rego.core.Variable;
import org.policypack.rego.syntax.Rule;
import org.policypack.source.Span;
import org.policypack.value.Value;

/** Counts the slots of a rule while it is planned, and knows what calls need of the rule. */
final class RuleFrame {
  private final Program program;
  private final Optional<Rule> rule;
  private final Set<String> mocked;
  private final Diagnostics problems;
  private final Map<Variable, Integer> slotsOf = new HashMap<>();
  private int slots;
  private int extras;

  private RuleFrame(
      Program program, Optional<Rule> rule, Set<String> mocked, Diagnostics problems) {
    this.program = program;
    this.rule = rule;
    this.mocked = mocked;
    this.problems = problems;
  }

  /**
   * The frame of a rule.
   *
   * @param problems gets the calls of functions that are left out
   */
  static RuleFrame ofRule(Program program, Rule rule, Diagnostics problems) {
    return new RuleFrame(program, Optional.of(rule), Set.of(), problems);
  }

  /**
   * The frame of a query.
   *
   * @param mocked the builtin functions that may be called although they are left out
   * @param problems gets the calls of other functions that are left out
   */
  static RuleFrame ofQuery(Program program, Set<String> mocked, Diagnostics problems) {
    return new RuleFrame(program, Optional.empty(), mocked, problems);
  }

  Program program() {
    return program;
  }

  /** What a call stands for that only names something of the rule around it; null for others. */
  @Nullable Value metadata(String builtin) {
    return switch (builtin) {
      case "rego.metadata.chain" -> rule.map(program.annotations()::chain).orElse(null);
      case "rego.metadata.rule" -> rule.map(program.annotations()::ofRule).orElse(null);
      default -> null;
    };
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
