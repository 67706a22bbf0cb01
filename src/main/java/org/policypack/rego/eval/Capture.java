package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/**
 * Writes a query so that the values of its expressions can be told. A query of one expression that
 * goes through nothing may be false; any other must not be (OPA's {@code
 * rewriteQueryToCaptureValue}).
 */
final class Capture {
  /** No variable of a person begins so. */
  static final String PREFIX = "$value";

  private final Body body;
  private final Usage usage;
  private final List<Expression> written = new ArrayList<>();
  private final List<Expression> checks = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();

  private Capture(Body body, Usage usage) {
    this.body = body;
    this.usage = usage;
  }

  /**
   * An expression whose value is told.
   *
   * @param variable the variable that holds its value; empty where it has none of its own
   */
  record Asked(Expression expression, String variable) {}

  /**
   * Rewrites a query.
   *
   * @param order its expressions in the order in which they are evaluated; they are told in it
   */
  static Capture of(Program program, ModuleNames names, Body body, List<Expression> order) {
    RuleFrame frame = RuleFrame.ofQuery(program, names, Set.of());
    Scope scope = Scope.ofRule(frame, List.of(), List.of(), body);
    Capture capture = new Capture(body, new Usage(frame, scope));
    order.forEach(capture::add);
    if (order.size() > 1 || iterates(body)) {
      capture.written.addAll(capture.checks);
    }
    return capture;
  }

  /** The query to evaluate. */
  Body body() {
    return new Body(written, body.layout(), body.place());
  }

  /** What to tell of it. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void add(Expression expression) {
    boolean isValue =
        !expression.negated()
            && expression.statement() instanceof Statement.Holds holds
            && hasValue(holds.term());
    if (expression.statement() instanceof Statement.SomeNames) {
      written.add(expression);
    } else if (isValue) {
      capture(expression, ((Statement.Holds) expression.statement()).term());
    } else {
      written.add(expression);
      asked.add(new Asked(expression, ""));
    }
  }

  private boolean hasValue(Term term) {
    boolean isPrint =
        term instanceof Call call && call.function().dottedName().orElse("").equals("print");
    return !isPrint && usage.resultArgument(term).isEmpty();
  }

  private void capture(Expression expression, Term term) {
    Var variable = new Var(PREFIX + asked.size(), term.place());
    asked.add(new Asked(expression, variable.name()));
    Statement unify = new Statement.Unify(variable, term, expression.place());
    written.add(new Expression(false, unify, expression.withs(), expression.place()));
    Statement holds = new Statement.Holds(variable, expression.place());
    checks.add(new Expression(false, holds, List.of(), expression.place()));
  }

  /** Whether a query goes through something; inner bodies do not count. */
  private static boolean iterates(Body body) {
    boolean[] found = {false};
    for (Expression expression : body.expressions()) {
      Parts.of(expression).forEach(term -> Parts.walk(term, part -> found[0] |= iterates(part)));
    }
    return found[0];
  }

  private static boolean iterates(Term term) {
    if (term instanceof Call call) {
      return call.function()
          .dottedName()
          .flatMap(Builtins::find)
          .filter(builtin -> builtin.isRelation())
          .isPresent();
    }
    return term instanceof Ref reference
        && reference.path().stream().anyMatch(Var.class::isInstance);
  }
}
