package org.policypack.rego.eval;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Closure;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Parts;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.With;

/**
 * Finds the builtin functions that are left out and that some {@code with} replaces: what calls
 * them may be compiled, for tests of policies bring their own answers of such functions.
 */
final class Mocks {
  private final Set<String> found = new TreeSet<>();

  private Mocks() {}

  /** The functions that the rules of some modules replace, by dotted name. */
  static Set<String> of(List<Module> modules) {
    Mocks mocks = new Mocks();
    modules.forEach(module -> module.rules().forEach(mocks::visit));
    return Set.copyOf(mocks.found);
  }

  /** The functions that a query replaces, by dotted name. */
  static Set<String> of(Body query) {
    Mocks mocks = new Mocks();
    mocks.visit(query);
    return Set.copyOf(mocks.found);
  }

  private void visit(Rule rule) {
    Rule.Head head = rule.head();
    head.key().ifPresent(this::visit);
    head.value().ifPresent(this::visit);
    rule.body().ifPresent(this::visit);
    for (Rule.Else branch : rule.elses()) {
      branch.value().ifPresent(this::visit);
      branch.body().ifPresent(this::visit);
    }
  }

  private void visit(Body body) {
    for (Expression expression : body.expressions()) {
      visit(expression);
    }
  }

  private void visit(Expression expression) {
    for (With with : expression.withs()) {
      add(with.target());
      visit(Parts.of(with));
    }
    switch (expression.statement()) {
      case Statement.Not not -> visit(not.operand().body());
      case Statement.Logic logic -> {
        visit(logic.left().body());
        visit(logic.right().body());
      }
      case Statement.Every every -> {
        visit(every.collection());
        visit(every.body());
      }
      default -> visit(Parts.of(expression.statement()));
    }
  }

  private void visit(Term term) {
    visit(Parts.of(term));
    for (Closure closure : Parts.closures(term)) {
      visit(closure.heads());
      visit(closure.body());
    }
  }

  private void visit(List<Term> terms) {
    for (Term term : terms) {
      visit(term);
    }
  }

  private void add(Ref target) {
    target
        .dottedName()
        .filter(name -> Builtins.find(name).filter(Builtin::isLeftOut).isPresent())
        .ifPresent(found::add);
  }
}
