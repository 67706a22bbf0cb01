package org.policypack.rego.typecheck;

import java.util.List;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreTerm;

/**
 * Checks the comprehensions in an expression ({@code checkClosures} of OPA's checker). As there,
 * only the errors of the last comprehension that has some are told.
 */
final class ClosureCheck {
  /**
   * Inside so many comprehensions those further in are looked at once, not once more from each one
   * around them: twice the work for each level would never end. OPA's own check does not.
   */
  private static final int MOST_AGAIN = 10;

  private final Checker checker;
  private final Environment environment;
  private List<Problem> errors = List.of();

  ClosureCheck(Checker checker, Environment environment) {
    this.checker = checker;
    this.environment = environment;
  }

  List<Problem> check(CoreExpression expression) {
    visit(expression);
    return errors;
  }

  private void visit(CoreExpression expression) {
    visit(expression.terms());
    for (CoreExpression inner : expression.inner()) {
      visit(inner);
    }
    for (CoreExpression.Replacement with : expression.withs()) {
      visit(List.of(with.value()));
    }
  }

  private void visit(List<CoreTerm> terms) {
    for (CoreTerm term : terms) {
      if (term instanceof CoreTerm.Comprehension comprehension) {
        visit(comprehension);
      }
      visit(term.parts());
    }
  }

  private void visit(CoreTerm.Comprehension comprehension) {
    List<Problem> found = checker.check(comprehension, environment).errors();
    if (!found.isEmpty()) {
      errors = found;
    } else if (checker.nesting() < MOST_AGAIN) {
      checker.inside(() -> comprehension.body().forEach(this::visit));
    }
  }
}
