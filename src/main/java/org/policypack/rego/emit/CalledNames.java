package org.policypack.rego.emit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.syntax.ArrayComprehension;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectComprehension;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.SetComprehension;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/** Finds the functions that rules call by a plain name, and the variables that they mention. */
final class CalledNames {
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> variables = new LinkedHashSet<>();

  private CalledNames() {}

  /** The plain names of all functions that the rules call. */
  static Set<String> of(List<Rule> rules) {
    CalledNames found = new CalledNames();
    rules.forEach(found::visit);
    return found.names;
  }

  /** Whether the body mentions the variable; OPA refuses an argument or an item that is unused. */
  static boolean mentions(Body body, String variable) {
    CalledNames found = new CalledNames();
    found.visit(body);
    return found.variables.contains(variable);
  }

  private void visit(Rule rule) {
    visit(rule.head().value());
    visit(rule.head().key());
    rule.body().ifPresent(this::visit);
    for (Rule.Else branch : rule.elses()) {
      visit(branch.value());
      branch.body().ifPresent(this::visit);
    }
  }

  private void visit(Body body) {
    for (Expression expression : body.expressions()) {
      visit(expression.statement());
      expression.withs().forEach(with -> visit(with.value()));
    }
  }

  private void visit(Statement statement) {
    switch (statement) {
      case Statement.Holds s -> visit(s.term());
      case Statement.Assign s -> visit(s.value());
      case Statement.Unify s -> visitAll(List.of(s.left(), s.right()));
      case Statement.SomeNames s -> {}
      case Statement.SomeIn s -> visit(s.collection());
      case Statement.Every s -> {
        visit(s.collection());
        visit(s.body());
      }
      case Statement.Not s -> visit(s.operand().body());
      case Statement.Logic s -> {
        visit(s.left().body());
        visit(s.right().body());
      }
    }
  }

  private void visit(Optional<Term> term) {
    term.ifPresent(this::visit);
  }

  private void visitAll(Collection<? extends Term> terms) {
    terms.forEach(this::visit);
  }

  private void visit(Term term) {
    switch (term) {
      case Scalar t -> {}
      case StringTerm t -> {}
      case Var t -> variables.add(t.name());
      case TemplateString t -> throw new IllegalStateException("the emitter uses no templates");
      case Ref t -> {
        visit(t.head());
        visitAll(t.path());
      }
      case ArrayTerm t -> visitAll(t.items());
      case SetTerm t -> visitAll(t.items());
      case ObjectTerm t -> t.entries().forEach(e -> visitAll(List.of(e.key(), e.value())));
      case ArrayComprehension t -> visit(t.item(), t.body());
      case SetComprehension t -> visit(t.item(), t.body());
      case ObjectComprehension t -> {
        visit(t.key());
        visit(t.value(), t.body());
      }
      case Call t -> {
        t.function().dottedName().ifPresent(names::add);
        visitAll(t.arguments());
      }
      case Infix t -> visitAll(List.of(t.left(), t.right()));
      case Membership t -> {
        visit(t.key());
        visitAll(List.of(t.value(), t.collection()));
      }
    }
  }

  private void visit(Term item, Body body) {
    visit(item);
    visit(body);
  }
}
