package org.policypack.rego.eval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreExpression.Origin;
import org.policypack.rego.core.CoreExpression.Replacement;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;

/**
 * Finds the expressions that were taken out of the very next one, which can be evaluated in their
 * old places: they need neither a step nor a slot of their own.
 */
final class Folding {
  private final Map<Variable, CoreExpression> parts = new HashMap<>();

  /** The variables of terms that the expressions behind the present place ask for directly. */
  private final Set<Variable> wanted = new HashSet<>();

  private List<Replacement> withs = List.of();

  /** Whether what is put back behind the present place goes through several values. */
  private boolean enumerates;

  private Folding() {}

  /**
   * The expressions of a body that can be put back, by the variables that stand for them.
   *
   * @param heads what is asked for behind the body
   */
  static Map<Variable, CoreExpression> of(List<CoreExpression> body, List<CoreTerm> heads) {
    Folding folding = new Folding();
    heads.forEach(folding::want);
    body.reversed().forEach(folding::visit);
    return folding.parts;
  }

  /** The variable that an expression was taken out for, or null for any other expression. */
  static @Nullable Variable result(CoreExpression expression) {
    if (expression.origin() != Origin.GENERATED || !(expression.ask() instanceof Invoke invoke)) {
      return null;
    }
    CoreTerm result =
        invoke.isEquation() ? invoke.operands().getFirst() : invoke.operands().getLast();
    return result instanceof CoreTerm.Name name && name.variable().isOfTerm()
        ? name.variable()
        : null;
  }

  private void visit(CoreExpression expression) {
    Variable result = result(expression);
    boolean isWanted = result != null && wanted.remove(result) && expression.withs().equals(withs);
    if (result != null && isWanted && !(enumerates && mayFail(expression.ask()))) {
      parts.put(result, expression);
      enumerates |= enumerates(expression.ask());
    } else {
      wanted.clear();
      withs = expression.withs();
      enumerates = false;
    }
    // What is denied is evaluated before it is denied.
    if (!expression.negated()) {
      expression.terms().forEach(this::want);
    }
  }

  /**
   * Whether evaluation may end the query. Then it must not wait for a step that may never come to
   * an end, or may hold for no value.
   */
  private static boolean mayFail(CoreExpression.Ask ask) {
    return ask instanceof Invoke invoke
        && (invoke.isEquation()
            ? invoke.operands().getLast() instanceof CoreTerm.Comprehension
            : invoke.callee().builtin().isEmpty());
  }

  /** Whether a step of its own is needed, for the values that a variable in a reference takes. */
  private static boolean enumerates(CoreExpression.Ask ask) {
    return ask instanceof Invoke invoke
        && invoke.isEquation()
        && invoke.operands().getLast() instanceof CoreTerm.Reference reference
        && reference.path().stream()
            .anyMatch(key -> key instanceof CoreTerm.Name name && !name.variable().isOfTerm());
  }

  private void want(CoreTerm term) {
    switch (term) {
      case CoreTerm.Name name -> want(name.variable());
      case CoreTerm.Reference reference -> {
        want(reference.head());
        reference.path().forEach(this::want);
      }
      case CoreTerm.ArrayOf array -> array.items().forEach(this::want);
      case CoreTerm.SetOf set -> set.items().forEach(this::want);
      case CoreTerm.ObjectOf object -> object.parts().forEach(this::want);
      case CoreTerm.Constant constant -> {}
      case CoreTerm.BuiltinName builtin -> {}
      case CoreTerm.Comprehension comprehension -> {}
    }
  }

  private void want(Variable variable) {
    if (variable.isOfTerm()) {
      wanted.add(variable);
    }
  }
}
