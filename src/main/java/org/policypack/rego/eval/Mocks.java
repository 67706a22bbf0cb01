package org.policypack.rego.eval;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.LogicOperand;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;

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
    Stream.concat(head.key().stream(), head.value().stream()).forEach(this::visit);
    rule.body().ifPresent(this::visit);
    for (Rule.Else branch : rule.elses()) {
      branch.value().ifPresent(this::visit);
      branch.body().ifPresent(this::visit);
    }
  }

  private void visit(Body body) {
    body.expressions().forEach(this::visit);
  }

  private void visit(Expression expression) {
    expression.withs().forEach(with -> add(with.target()));
    Parts.of(expression).forEach(this::visit);
    Parts.closures(expression.statement()).forEach(closure -> visit(closure.body()));
    operands(expression.statement()).forEach(operand -> visit(operand.body()));
  }

  private static Stream<LogicOperand> operands(Statement statement) {
    return switch (statement) {
      case Statement.Not not -> Stream.of(not.operand());
      case Statement.Logic logic -> Stream.of(logic.left(), logic.right());
      default -> Stream.empty();
    };
  }

  private void visit(Term term) {
    Parts.of(term).forEach(this::visit);
    for (Closure closure : Parts.closures(term)) {
      closure.heads().forEach(this::visit);
      visit(closure.body());
    }
  }

  private void add(Ref target) {
    target
        .dottedName()
        .filter(name -> Builtins.find(name).filter(Builtin::isLeftOut).isPresent())
        .ifPresent(found::add);
  }
}
