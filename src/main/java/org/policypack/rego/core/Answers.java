package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreExpression.Origin;

/**
 * Gives the expressions of a query variables for their values. A query of one expression that goes
 * through nothing may be false; the expressions of any other must not be (OPA's {@code
 * rewriteQueryToCaptureValue}).
 */
final class Answers {
  private final ToIntFunction<Callee> arity;
  private final List<CoreExpression> written = new ArrayList<>();
  private final List<CoreExpression> checks = new ArrayList<>();

  private Answers(ToIntFunction<Callee> arity) {
    this.arity = arity;
  }

  /**
   * The expressions of a query, each that has a value with a variable for it.
   *
   * @param arity how many arguments a function takes
   * @param single whether one expression is all that the query asks
   */
  static List<CoreExpression> in(
      List<CoreExpression> body, ToIntFunction<Callee> arity, boolean single) {
    Answers answers = new Answers(arity);
    body.forEach(answers::add);
    if (!single || iterates(body)) {
      answers.written.addAll(answers.checks);
    }
    return answers.written;
  }

  private void add(CoreExpression expression) {
    if (expression.negated() || expression.origin() != Origin.WRITTEN) {
      written.add(expression);
      return;
    }
    CoreTerm answer = new CoreTerm.Name(Variable.answer(), expression.span());
    Optional<Invoke> asked = asked(expression.ask(), answer);
    written.add(asked.map(expression::withAsk).orElse(expression));
    if (asked.isPresent()) {
      CoreExpression.Ask holds = new CoreExpression.Holds(answer);
      checks.add(new CoreExpression(holds, false, List.of(), Origin.GENERATED, expression.span()));
    }
  }

  /** What gives an expression's value to a variable; empty for one that has none of its own. */
  private Optional<Invoke> asked(CoreExpression.Ask ask, CoreTerm answer) {
    return switch (ask) {
      case CoreExpression.Holds holds ->
          Optional.of(new Invoke(Callee.UNIFY, List.of(holds.term(), answer)));
      case Invoke invoke ->
          hasValue(invoke) ? Optional.of(withResult(invoke, answer)) : Optional.empty();
      case CoreExpression.Every every -> Optional.empty();
      case CoreExpression.Not not -> Optional.empty();
      case CoreExpression.Logic logic -> Optional.empty();
    };
  }

  private boolean hasValue(Invoke invoke) {
    return !invoke.callee().equals(Callee.UNIFY)
        && !invoke.callee().isBuiltin("internal.print")
        && invoke.operands().size() == arity.applyAsInt(invoke.callee());
  }

  private static Invoke withResult(Invoke invoke, CoreTerm result) {
    List<CoreTerm> operands = new ArrayList<>(invoke.operands());
    operands.add(result);
    return new Invoke(invoke.callee(), operands);
  }

  /** Whether expressions go through something; comprehensions do not count. */
  private static boolean iterates(List<CoreExpression> body) {
    return body.stream()
        .anyMatch(
            expression ->
                isRelation(expression)
                    || expression.terms().stream().anyMatch(Answers::iterates)
                    || iterates(expression.inner()));
  }

  private static boolean isRelation(CoreExpression expression) {
    return expression.ask() instanceof Invoke invoke
        && invoke
            .callee()
            .builtin()
            .flatMap(Builtins::find)
            .filter(Builtin::isRelation)
            .isPresent();
  }

  private static boolean iterates(CoreTerm term) {
    boolean goesThrough =
        term instanceof CoreTerm.Reference reference
            && reference.path().stream().anyMatch(CoreTerm.Name.class::isInstance);
    return goesThrough || term.parts().stream().anyMatch(Answers::iterates);
  }
}
