package org.policypack.rego.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.core.CoreExpression.Invoke;

/**
 * Template strings: all that their body binds is bound, wherever it stands, and no hole is a call
 * with several results ({@code rewriteTemplateStrings} of OPA's compiler).
 */
final class TemplateCaptures extends Captures {
  TemplateCaptures(Outputs outputs) {
    super("internal.template_string", outputs);
  }

  /** Checks a rule; template strings in its parameters wait for the check of safety, as in OPA. */
  void checkBesidesParameters(CoreRule rule) {
    Set<Variable> parameters = Variables.none();
    rule.arguments().forEach(argument -> Variables.OUTER.collect(argument, parameters));
    List<CoreExpression> body =
        rule.body().stream().filter(expression -> !gives(expression, parameters)).toList();
    check(body, boundBefore(rule));
  }

  private static boolean gives(CoreExpression expression, Set<Variable> parameters) {
    return expression.origin() == CoreExpression.Origin.GENERATED
        && expression.ask() instanceof Invoke call
        && call.operands().getLast() instanceof CoreTerm.Name result
        && parameters.contains(result.variable());
  }

  @Override
  void check(List<CoreExpression> body, Set<Variable> outer) {
    Set<Variable> safe = outputs().behind(body, outer);
    body.forEach(expression -> visit(expression, safe));
  }

  private void visit(CoreExpression expression, Set<Variable> safe) {
    checkCall(expression, safe);
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

  @Override
  void checkCaptured(CoreTerm.Comprehension captured, Set<Variable> safe) {
    Optional<String> relation = relation(captured.body());
    if (relation.isEmpty()) {
      super.checkCaptured(captured, safe);
      return;
    }
    String problem =
        "illegal call to relation built-in '%s' that may cause multiple outputs"
            .formatted(relation.get());
    tell(problem, captured);
  }

  /** The builtin function with several results whose call the whole hole is. */
  private static Optional<String> relation(List<CoreExpression> body) {
    CoreExpression.Ask capture = body.getLast().ask();
    boolean isResult =
        capture instanceof Invoke equation
            && equation.operands().getLast() instanceof CoreTerm.Name;
    if (!isResult || !(body.get(body.size() - 2).ask() instanceof Invoke call)) {
      return Optional.empty();
    }
    return call.callee()
        .builtin()
        .flatMap(Builtins::find)
        .filter(Builtin::isRelation)
        .map(Builtin::name);
  }
}
