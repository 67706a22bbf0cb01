package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Builtin;
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
  private final Function<Callee, Optional<Signature>> signatures;
  private final List<Problem> problems = new ArrayList<>();

  /** The check of modules, in which only builtin functions have a known signature so far. */
  CallCheck(CoreProgram program) {
    this(program, callee -> callee.builtin().flatMap(Builtins::find).map(Builtin::signature));
  }

  /**
   * @param signatures what is known of functions
   */
  CallCheck(CoreProgram program, Function<Callee, Optional<Signature>> signatures) {
    this.program = program;
    this.signatures = signatures;
  }

  List<Problem> check() {
    for (CoreRule rule : program.rules()) {
      visitAll(rule.body());
    }
    return problems;
  }

  private void visitAll(List<CoreExpression> body) {
    for (CoreExpression expression : body) {
      visit(expression);
    }
  }

  private void visit(CoreExpression expression) {
    Problem problem =
        expression.ask() instanceof CoreExpression.Invoke call ? check(expression, call) : null;
    if (problem != null) {
      problems.add(problem);
      return;
    }
    visit(expression.terms());
    visitAll(expression.inner());
  }

  private void visit(List<CoreTerm> terms) {
    for (CoreTerm term : terms) {
      if (term instanceof CoreTerm.Comprehension comprehension) {
        visitAll(comprehension.body());
      }
      visit(term.parts());
    }
  }

  private @Nullable Problem check(CoreExpression expression, CoreExpression.Invoke call) {
    Callee callee = call.callee();
    int arity = program.arity(callee);
    if (arity < 0) {
      return undefined(expression, callee);
    }
    int given = call.operands().size();
    boolean generated = expression.origin() == CoreExpression.Origin.GENERATED;
    if (generated && callee.isBuiltin("internal.print")) {
      return Problem.of(expression.span(), expression.span().text() + " used as value");
    }
    boolean fits =
        given == arity + 1 || (given == arity && !generated) || callee.equals(Callee.UNIFY);
    return fits ? null : mismatch(expression, call, arity, generated ? given - 1 : given);
  }

  private static Problem undefined(CoreExpression expression, Callee callee) {
    Optional<LeftOut> group = callee.missing() ? Optional.empty() : LeftOut.find(callee.toString());
    return group
        .map(left -> Problem.leftOut(expression.span(), callee.toString(), left))
        .orElseGet(() -> Problem.of(expression.span(), "undefined function " + callee));
  }

  private Problem mismatch(
      CoreExpression expression, CoreExpression.Invoke call, int arity, int given) {
    Callee callee = call.callee();
    Optional<Signature> want = signatures.apply(callee);
    if (want.isPresent()) {
      List<Type> have = call.operands().stream().limit(given).map(CallCheck::constant).toList();
      return Problem.arguments(
          expression.span(), callee.toString(), "arity mismatch", have, want.get());
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
