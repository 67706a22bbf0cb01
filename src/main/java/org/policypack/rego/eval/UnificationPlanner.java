package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/** Plans assignments and unifications: one side is evaluated, and the other is its pattern. */
final class UnificationPlanner {
  private final BodyPlanner body;

  UnificationPlanner(BodyPlanner body) {
    this.body = body;
  }

  /** Plans {@code :=}. */
  void assign(Statement.Assign assign) {
    if (body.usage().isBound(assign.value(), afterReferences(assign.value()))) {
      Operand operand = body.terms().operand(assign.value());
      match(body.scope().declaring(() -> body.terms().pattern(assign.target())), operand);
    } else {
      body.scope()
          .declaring(
              () -> {
                unify(assign.target(), assign.value());
                return assign;
              });
    }
  }

  /** Plans {@code =}. */
  void unify(Term left, Term right) {
    if (body.usage().isBound(right, afterReferences(right))) {
      match(left, right);
    } else if (body.usage().isBound(left, afterReferences(left))) {
      match(right, left);
    } else if (left instanceof ArrayTerm a && right instanceof ArrayTerm b) {
      unifyItems(a, b);
    } else if (left instanceof ObjectTerm a && right instanceof ObjectTerm b) {
      unifyMembers(a, b);
    } else if (body.frame().isJudged()) {
      match(left, right);
    } else {
      throw CompileException.unsafe(nameOf(left), left.span());
    }
  }

  private static String nameOf(Term term) {
    return term instanceof Var variable ? variable.name() : "_";
  }

  /** What is bound once the references of a term have been gone through. */
  private Set<Local> afterReferences(Term term) {
    Set<Local> then = new HashSet<>(body.bound());
    Expression asked =
        new Expression(false, new Statement.Holds(term, term.place()), List.of(), term.place());
    then.addAll(body.usage().bound(asked, body.bound()));
    return then;
  }

  private void match(Term pattern, Term value) {
    Operand operand = body.terms().operand(value);
    match(body.terms().pattern(pattern), operand);
  }

  private void match(Pattern planned, Operand operand) {
    body.add(
        planned instanceof Pattern.Same same
            ? new Steps.Same(operand, same.operand())
            : new Steps.Match(operand, planned));
  }

  private void unifyItems(ArrayTerm left, ArrayTerm right) {
    if (left.items().size() != right.items().size()) {
      body.add(new Steps.Never());
      return;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < left.items().size(); i++) {
      pairs.add(new Pair(left.items().get(i), right.items().get(i)));
    }
    unifyAll(pairs);
  }

  private void unifyMembers(ObjectTerm left, ObjectTerm right) {
    List<Pair> pairs = new ArrayList<>();
    for (ObjectTerm.Entry entry : left.members()) {
      Term other = Usage.value(right, entry.key());
      if (other == null) {
        body.add(new Steps.Never());
        return;
      }
      pairs.add(new Pair(entry.value(), other));
    }
    unifyAll(pairs);
  }

  private record Pair(Term left, Term right) {}

  /** Unifies pairs in an order in which each binds what the next ones need. */
  private void unifyAll(List<Pair> pairs) {
    List<Pair> open = new ArrayList<>(pairs);
    while (!open.isEmpty()) {
      Pair next = open.stream().filter(p -> isEitherBound(p)).findFirst().orElse(open.getFirst());
      open.remove(next);
      unify(next.left, next.right);
    }
  }

  private boolean isEitherBound(Pair pair) {
    return body.usage().isBound(pair.left, body.bound())
        || body.usage().isBound(pair.right, body.bound());
  }
}
