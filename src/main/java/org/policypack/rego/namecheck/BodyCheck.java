package org.policypack.rego.namecheck;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Closure;
import org.policypack.rego.syntax.DeclaredNames;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.LogicOperand;
import org.policypack.rego.syntax.Parts;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.With;
import org.policypack.rego.syntax.WrittenNames;

/** Reads bodies in their order, with all bodies inside, and lets each rule look at its places. */
final class BodyCheck {
  private final Scope scope;
  private final Findings findings;
  private final UseCheck use;
  private final DeclaringStatements declaring;
  private final HiddenCalls calls;

  BodyCheck(Scope scope, Findings findings, boolean strict) {
    this.scope = scope;
    this.findings = findings;
    this.use = new UseCheck(strict, findings);
    this.declaring = new DeclaringStatements(scope.declared(), findings);
    this.calls = new HiddenCalls(scope, findings);
  }

  // Bodies.

  /**
   * Reads a body.
   *
   * @param usedOutside names that the terms use for which the body is there
   */
  void visit(Body body, Set<String> usedOutside) {
    body.expressions().forEach(this::visit);
    scope.declared().mentionAll(usedOutside);
    use.check(body, scope.declared());
  }

  /** Reads the bodies inside terms; those of a head have names of their own. */
  void visitBodiesOf(List<Term> terms) {
    for (Term term : terms) {
      use.restart();
      Parts.closures(term).forEach(this::visit);
      visitBodiesOf(Parts.of(term));
    }
  }

  /** Reads the comprehensions in the keys of a rule, which OPA moves to the end of its body. */
  void visitComprehensions(List<Term> keys) {
    for (Term key : keys) {
      if (!Parts.closures(key).isEmpty()) {
        visit(key);
      }
    }
  }

  private void visit(Closure closure) {
    visit(closure, List.of());
  }

  /**
   * Reads a body with names of its own.
   *
   * @param around terms outside that OPA looks at once more with these names
   */
  private void visit(Closure closure, List<Term> around) {
    scope.enter(closure);
    closure.parameters().forEach(name -> declaring.declare(name, name.span()));
    visit(closure.body(), WrittenNames.ALL.in(closure.heads()));
    visit(closure.heads());
    visit(around);
    scope.leave();
  }

  // Expressions.

  private void visit(Expression expression) {
    switch (expression.statement()) {
      case Statement.Holds holds when holds.term() instanceof Call call -> condition(call);
      case Statement.Holds holds -> visit(holds.term());
      case Statement.Unify unify -> visit(List.of(unify.left(), unify.right()));
      case Statement.Assign assign -> assign(assign, expression);
      case Statement.SomeNames some ->
          some.names().forEach(name -> declaring.declare(name, expression.span()));
      case Statement.SomeIn some -> some(some, expression);
      case Statement.Every every -> {
        visit(every.collection());
        visit(Parts.closure(every), List.of(every.collection()));
      }
      case Statement.Not not ->
          visit(not.operand(), "cannot assign vars inside negated expression");
      case Statement.Logic logic -> visit(logic);
    }
    for (With with : expression.withs()) {
      visit(Parts.of(with));
    }
  }

  private void assign(Statement.Assign assign, Expression expression) {
    if (expression.negated()) {
      findings.error(expression.span(), "cannot assign vars inside negated expression");
      return;
    }
    visit(assign.value());
    expression.withs().forEach(with -> visit(with.value()));
    declaring.assign(assign.target());
  }

  private void some(Statement.SomeIn some, Expression expression) {
    if (declaring.declare(some, expression)) {
      visit(Parts.of(some));
    }
  }

  /** OPA looks at operands once more from outside, where it sees the names that are not theirs. */
  private void visit(Statement.Logic logic) {
    String message = "cannot assign vars inside implicit " + logic.operator().word() + " operand";
    visit(logic.left(), message);
    visit(logic.right(), message);
    Stream.of(logic.left(), logic.right())
        .filter(LogicOperand::braced)
        .forEach(operand -> scope.mentionVariables(free(operand.body())));
  }

  private static Set<String> free(Body body) {
    Set<String> free = new TreeSet<>();
    body.expressions().forEach(e -> free.addAll(WrittenNames.OUTER.in(Parts.of(e))));
    free.removeAll(DeclaredNames.by(body));
    return free;
  }

  private void visit(LogicOperand operand, String message) {
    if (operand.braced()) {
      visit(Parts.closure(operand.body()));
    } else if (operand.expression().statement() instanceof Statement.Assign assign) {
      findings.error(assign.span(), message);
    } else {
      visit(operand.expression());
    }
  }

  // Terms.

  private void visit(Term term) {
    switch (term) {
      case Var variable -> scope.mention(variable, false);
      case Ref reference -> reference(reference);
      case Call call -> {
        calls.ofTerm(call);
        visit(call);
      }
      case TemplateString template ->
          Parts.closures(template).forEach(hole -> hole.body().expressions().forEach(this::visit));
      default -> {
        visit(Parts.of(term));
        Parts.closures(term).forEach(this::visit);
      }
    }
  }

  private void visit(List<Term> terms) {
    for (Term term : terms) {
      visit(term);
    }
  }

  private void condition(Call call) {
    calls.ofCondition(call);
    visit(call);
  }

  private void visit(Call call) {
    reference(call.function());
    visit(call.arguments());
  }

  private void reference(Ref reference) {
    if (reference.head() instanceof Var variable) {
      scope.mention(variable, true);
    } else {
      visit(reference.head());
    }
    visit(reference.path());
  }
}
