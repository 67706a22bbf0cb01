package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreTerm;

/** Finds calls of functions that Rego v1 does without ({@code rego_v1.go} of OPA's compiler). */
final class DeprecationCheck {
  private static final Set<String> DEPRECATED =
      Set.of(
          "all",
          "any",
          "cast_array",
          "cast_boolean",
          "cast_null",
          "cast_object",
          "cast_set",
          "cast_string",
          "net.cidr_overlap",
          "re_match",
          "set_diff");

  private final List<Problem> problems = new ArrayList<>();

  /** Looks through a body. */
  void check(List<CoreExpression> body) {
    for (CoreExpression expression : body) {
      visit(expression);
    }
  }

  /** What was found so far. */
  List<Problem> problems() {
    return problems;
  }

  private void visit(CoreExpression expression) {
    if (expression.ask() instanceof CoreExpression.Invoke call
        && call.callee().builtin().filter(DEPRECATED::contains).isPresent()) {
      problems.add(
          Problem.of(
              expression.span(),
              "deprecated built-in function calls in expression: " + call.callee()));
    }
    visit(expression.terms());
    check(expression.inner());
  }

  private void visit(List<CoreTerm> terms) {
    for (CoreTerm term : terms) {
      visit(term.parts());
      if (term instanceof CoreTerm.Comprehension comprehension) {
        check(comprehension.body());
      }
    }
  }
}
