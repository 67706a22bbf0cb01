package org.policypack.rego.core;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Arguments of {@code print}: only what stands before the call binds ({@code rewritePrintCalls} of
 * OPA's compiler). Of a body only the first call with errors is told, and none where a body inside
 * has some.
 */
final class PrintCaptures extends Captures {
  PrintCaptures(Outputs outputs) {
    super("internal.print", outputs);
  }

  @Override
  void check(List<CoreExpression> body, Set<Variable> outer) {
    Set<Variable> safe = Variables.copy(outer);
    int before = found().size();
    for (CoreExpression expression : body) {
      visitInner(expression, safe);
      if (found().size() > before) {
        return;
      }
      safe.addAll(outputs().of(expression, safe));
    }
    checkOwn(body, outer);
  }

  private void checkOwn(List<CoreExpression> body, Set<Variable> outer) {
    Set<Variable> safe = Variables.copy(outer);
    int before = found().size();
    for (CoreExpression expression : body) {
      if (expression.origin() != CoreExpression.Origin.GENERATED) {
        checkCall(expression, safe); // Used as a value, it is an error of types.
      }
      if (found().size() > before) {
        return;
      }
      safe.addAll(outputs().of(expression, safe));
    }
  }

  private void visitInner(CoreExpression expression, Set<Variable> safe) {
    expression.terms().forEach(term -> visitInner(term, safe));
    switch (expression.ask()) {
      case CoreExpression.Every every -> {
        Set<Variable> inside = Variables.copy(safe);
        inside.addAll(Arrays.asList(every.key(), every.value()));
        check(every.body(), inside);
      }
      case CoreExpression.Not not -> check(not.operand().body(), safe);
      case CoreExpression.Logic logic -> {
        check(logic.left().body(), safe);
        check(logic.right().body(), safe);
      }
      case CoreExpression.Holds holds -> {}
      case CoreExpression.Invoke invoke -> {}
    }
  }

  private void visitInner(CoreTerm term, Set<Variable> safe) {
    term.parts().forEach(part -> visitInner(part, safe));
    if (term instanceof CoreTerm.Comprehension comprehension) {
      check(comprehension.body(), safe);
    }
  }
}
