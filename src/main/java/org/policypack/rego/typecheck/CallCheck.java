package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.builtin.LeftOut;
import org.policypack.rego.core.Callee;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreProgram;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.type.Signature;
import org.policypack.rego.type.Type;

/**
 * Finds calls of functions that do not exist or take another number of arguments ({@code
 * checkUndefinedFuncs} of OPA's compiler).
 */
final class CallCheck {
  private final CoreProgram program;
  private final List<Problem> problems = new ArrayList<>();

  CallCheck(CoreProgram program) {
    this.program = program;
  }

  List<Problem> check() {
    for (CoreRule rule : program.rules()) {
      rule.body().forEach(this::visit);
    }
    return problems;
  }

  private void visit(CoreExpression expression) {
    Problem problem =
        expression.ask() instanceof CoreExpression.Invoke call ? check(expression, call) : null;
    if (problem != null) {
      problems.add(problem);
      return;
    }
    expression.terms().forEach(this::visit);
    expression.inner().forEach(this::visit);
  }

  private void visit(CoreTerm term) {
    if (term instanceof CoreTerm.Comprehension comprehension) {
      comprehension.body().forEach(this::visit);
    }
    term.parts().forEach(this::visit);
  }

  private @Nullable Problem check(CoreExpression expression, CoreExpression.Invoke call) {
    Callee callee = call.callee();
    int arity = program.arity(callee);
    if (arity < 0) {
      return callee.builtin().flatMap(LeftOut::find).isPresent()
          ? null
          : Problem.of(expression.span(), "undefined function " + callee);
    }
    int given = call.operands().size();
    boolean generated = expression.origin() == CoreExpression.Origin.GENERATED;
    boolean fits =
        given == arity + 1 || (given == arity && !generated) || callee.equals(Callee.UNIFY);
    return fits ? null : mismatch(expression, call, arity, generated ? given - 1 : given);
  }

  private static Problem mismatch(
      CoreExpression expression, CoreExpression.Invoke call, int arity, int given) {
    Callee callee = call.callee();
    if (callee.builtin().flatMap(Builtins::find).isPresent()) {
      Signature want = Builtins.find(callee.toString()).orElseThrow().signature();
      List<Type> have = call.operands().stream().limit(given).map(CallCheck::constant).toList();
      return Problem.arguments(expression.span(), callee.toString(), "arity mismatch", have, want);
    }
    String arguments = given == 1 ? " argument" : " arguments";
    return Problem.of(
        expression.span(),
        "function " + callee + " has arity " + arity + ", got " + given + arguments);
  }

  /** The type of a term as far as it is written out. */
  private static Type constant(CoreTerm term) {
    return term instanceof CoreTerm.Constant constant
        ? Types.of(constant.value())
        : term instanceof CoreTerm.Reference ? Type.ANY : Type.UNKNOWN;
  }
}
