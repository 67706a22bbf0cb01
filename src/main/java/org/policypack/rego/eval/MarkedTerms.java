package org.policypack.rego.eval;

import java.util.List;
import org.policypack.rego.syntax.ArrayComprehension;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectComprehension;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.SetComprehension;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;

/**
 * Takes the parts out of an expression that OPA evaluates before it, and marks each: calls inside
 * calls, references and comprehensions that a function is given. An expression whose part is
 * undefined is not reached, and OPA's coverage says so.
 */
final class MarkedTerms {
  private final BodyPlanner planner;

  MarkedTerms(BodyPlanner planner) {
    this.planner = planner;
  }

  /** The statement with variables for the parts that were taken out. */
  Statement of(Statement statement) {
    return switch (statement) {
      case Statement.Holds s -> new Statement.Holds(asked(s.term()), s.place());
      case Statement.Assign s -> new Statement.Assign(s.target(), asked(s.value()), s.place());
      case Statement.Unify s -> new Statement.Unify(side(s.left()), side(s.right()), s.place());
      case Statement.SomeIn s ->
          new Statement.SomeIn(s.key(), s.value(), collection(s.collection()), s.place());
      case Statement.Every s ->
          new Statement.Every(s.key(), s.value(), hoisted(s.collection()), s.body(), s.place());
      case Statement.SomeNames s -> s;
      case Statement.Not s -> s;
      case Statement.Logic s -> s;
    };
  }

  private Term asked(Term term) {
    return switch (term) {
      case Call call when isPrint(call) -> call;
      case Call call ->
          new Call(
              call.function(),
              call.arguments().stream().map(this::hoisted).toList(),
              call.layout(),
              call.place());
      case Infix infix when infix.operator() == Operator.EQUAL ->
          new Infix(infix.operator(), side(infix.left()), side(infix.right()), infix.place());
      case Infix infix ->
          new Infix(infix.operator(), hoisted(infix.left()), hoisted(infix.right()), infix.place());
      case Membership m ->
          new Membership(
              m.key().map(this::hoisted), hoisted(m.value()), hoisted(m.collection()), m.place());
      default -> inside(term);
    };
  }

  private static boolean isPrint(Call call) {
    return call.function().dottedName().orElse("").equals("print");
  }

  /** One side of an equation: a reference stays in it. */
  private Term side(Term term) {
    return isComputed(term) ? hoisted(term) : inside(term);
  }

  private Term collection(Term term) {
    return term instanceof Ref ? term : hoisted(term);
  }

  private static boolean isComputed(Term term) {
    return switch (term) {
      case Call c -> true;
      case Infix i -> true;
      case Membership m -> true;
      case ArrayComprehension c -> true;
      case SetComprehension c -> true;
      case ObjectComprehension c -> true;
      default -> false;
    };
  }

  /** A variable that holds the value of a part, or the part itself where it is no computation. */
  private Term hoisted(Term term) {
    boolean isCollection =
        term instanceof ArrayTerm || term instanceof SetTerm || term instanceof ObjectTerm;
    if (isCollection) {
      return inside(term);
    }
    boolean isReference = term instanceof Ref reference && !reference.path().isEmpty();
    if (!isReference && !isComputed(term)) {
      return term;
    }
    Term flat = isReference ? term : asked(term);
    planner.add(new Observed.Ran(term.span()));
    return planner.terms().stored(flat);
  }

  /** A collection with its items taken out. */
  private Term inside(Term term) {
    return switch (term) {
      case ArrayTerm array -> new ArrayTerm(all(array.items()), array.layout(), array.place());
      case SetTerm set -> new SetTerm(all(set.items()), set.layout(), set.place());
      case ObjectTerm object ->
          new ObjectTerm(
              object.entries().stream()
                  .map(e -> new ObjectTerm.Entry(hoisted(e.key()), hoisted(e.value())))
                  .toList(),
              object.layout(),
              object.place());
      default -> term;
    };
  }

  private List<Term> all(List<Term> terms) {
    return terms.stream().map(this::hoisted).toList();
  }
}
