package org.policypack.rego.typecheck;

import java.util.List;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreTerm;

/**
 * Checks the comprehensions in an expression ({@code checkClosures} of OPA's checker). As there,
 * only the errors of the last comprehension that has some are told.
 */
final class ClosureCheck {
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
    switch (expression.ask()) {
      case CoreExpression.Holds holds -> visit(holds.term());
      case CoreExpression.Invoke invoke -> invoke.operands().forEach(this::visit);
      case CoreExpression.Every every -> {
        visit(every.domain());
        every.body().forEach(this::visit);
      }
      case CoreExpression.Not not -> not.operand().body().forEach(this::visit);
      case CoreExpression.Logic logic -> {
        logic.left().body().forEach(this::visit);
        logic.right().body().forEach(this::visit);
      }
    }
    expression.withs().forEach(with -> visit(with.value()));
  }

  private void visit(CoreTerm term) {
    switch (term) {
      case CoreTerm.Comprehension comprehension -> {
        List<Problem> found = checker.check(comprehension, environment).errors();
        if (found.isEmpty()) {
          comprehension.body().forEach(this::visit);
        } else {
          errors = found;
        }
      }
      case CoreTerm.Reference reference -> reference.path().forEach(this::visit);
      case CoreTerm.ArrayOf array -> array.items().forEach(this::visit);
      case CoreTerm.SetOf set -> set.items().forEach(this::visit);
      case CoreTerm.ObjectOf object -> {
        object.entries().forEach(e -> visit(e.key()));
        object.entries().forEach(e -> visit(e.value()));
      }
      case CoreTerm.Constant constant -> {}
      case CoreTerm.Name name -> {}
      case CoreTerm.BuiltinName builtin -> {}
    }
  }
}
