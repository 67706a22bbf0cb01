package org.policypack.rego.core;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Template strings: all that their body binds is bound, wherever it stands ({@code
 * rewriteTemplateStrings} of OPA's compiler).
 */
final class TemplateCaptures extends Captures {
  TemplateCaptures(Outputs outputs) {
    super(outputs);
  }

  @Override
  void check(List<CoreExpression> body, Set<Variable> outer) {
    Set<Variable> safe = outputs().behind(body, outer);
    body.forEach(expression -> visit(expression, safe));
  }

  private void visit(CoreExpression expression, Set<Variable> safe) {
    checkCall(expression, "internal.template_string", safe);
    expression.terms().forEach(term -> visit(term, safe));
    if (expression.ask() instanceof CoreExpression.Every every) {
      Set<Variable> inside = Variables.copy(safe);
      inside.addAll(Arrays.asList(every.key(), every.value()));
      check(every.body(), inside);
    } else {
      expression.inner().forEach(inner -> visit(inner, safe));
    }
  }

  private void visit(CoreTerm term, Set<Variable> safe) {
    term.parts().forEach(part -> visit(part, safe));
    if (term instanceof CoreTerm.Comprehension comprehension) {
      check(comprehension.body(), safe);
    }
  }
}
