package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Looks through bodies for terms whose value may be undefined without ending the body: holes of
 * template strings, arguments of {@code print}. Their variables must be bound elsewhere.
 */
abstract class Captures {
  private final String builtin;
  private final Outputs outputs;
  private final List<Uncapturable> found = new ArrayList<>();

  /**
   * @param builtin the function whose argument captures terms
   */
  Captures(String builtin, Outputs outputs) {
    this.builtin = builtin;
    this.outputs = outputs;
  }

  /** Whether a body, or one inside it, captures anything; few do. */
  final boolean concerns(List<CoreExpression> body) {
    for (CoreExpression expression : body) {
      if (isCall(expression) || concerns(expression.inner()) || concernsAny(expression.terms())) {
        return true;
      }
    }
    return false;
  }

  private boolean concernsAny(List<CoreTerm> terms) {
    for (CoreTerm term : terms) {
      if (concerns(term)) {
        return true;
      }
    }
    return false;
  }

  private boolean concerns(CoreTerm term) {
    return term.hasComprehension()
        && (term instanceof CoreTerm.Comprehension comprehension
            ? concerns(comprehension.body())
            : concernsAny(term.parts()));
  }

  private boolean isCall(CoreExpression expression) {
    return expression.ask() instanceof CoreExpression.Invoke invoke
        && invoke.callee().isBuiltin(builtin);
  }

  /**
   * Checks a body and those inside it.
   *
   * @param outer variables bound outside
   */
  abstract void check(List<CoreExpression> body, Set<Variable> outer);

  final Outputs outputs() {
    return outputs;
  }

  final List<Uncapturable> found() {
    return found;
  }

  /**
   * The variables that OPA takes for bound before the body of a rule: all that stand in parameters,
   * also those of references and comprehensions, which safety refuses later.
   */
  static Set<Variable> boundBefore(CoreRule rule) {
    Set<Variable> bound = RuleLowering.bound(rule);
    for (CoreExpression expression : rule.body()) {
      if (expression.origin() == CoreExpression.Origin.GENERATED
          && expression.ask() instanceof CoreExpression.Invoke invoke
          && invoke.isEquation()
          && invoke.operands().getFirst() instanceof CoreTerm.Name name
          && bound.contains(name.variable())) {
        Variables.ALL.collect(invoke.operands().getLast(), bound);
      }
    }
    return bound;
  }

  /** Checks the captured terms of an expression that calls the builtin. */
  final void checkCall(CoreExpression expression, Set<Variable> safe) {
    if (isCall(expression)
        && expression.ask() instanceof CoreExpression.Invoke invoke
        && invoke.operands().getFirst() instanceof CoreTerm.ArrayOf array) {
      for (CoreTerm item : array.items()) {
        if (item instanceof CoreTerm.Comprehension captured) {
          checkCaptured(captured, safe);
        }
      }
    }
  }

  /** Checks one captured term. */
  void checkCaptured(CoreTerm.Comprehension captured, Set<Variable> safe) {
    needed(captured.body()).stream()
        .filter(variable -> variable.isWritten() && !safe.contains(variable))
        .map(Variable::toString)
        .sorted(Comparator.naturalOrder())
        .forEach(name -> tell("var " + name + " is undeclared", captured));
  }

  final void tell(String problem, CoreTerm.Comprehension captured) {
    found.add(new Uncapturable(problem, captured.span()));
  }

  /**
   * The variables of a captured term. Those of its {@code with}, and of calls of the same builtin
   * in it, count only when the body is put into order.
   */
  private Set<Variable> needed(List<CoreExpression> body) {
    Set<Variable> needed = Variables.none();
    for (CoreExpression expression : body.reversed()) {
      boolean last = needed.isEmpty();
      CoreExpression.Invoke invoke = (CoreExpression.Invoke) expression.ask();
      boolean same = isCall(expression);
      if (!same && (last || needed.stream().anyMatch(variable -> gives(invoke, variable)))) {
        invoke.operands().forEach(operand -> Variables.OUTER.collect(operand, needed));
      }
    }
    return needed;
  }

  private static boolean gives(CoreExpression.Invoke invoke, Variable variable) {
    List<CoreTerm> operands = invoke.operands();
    boolean equation = invoke.callee().equals(Callee.UNIFY);
    CoreTerm result = equation ? operands.getFirst() : operands.getLast();
    return result instanceof CoreTerm.Name name && name.variable() == variable;
  }
}
