package org.policypack.rego.eval;

import java.util.List;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/** Plans {@code not} before a condition. */
final class NegationPlanner {
  private final BodyPlanner body;

  NegationPlanner(BodyPlanner body) {
    this.body = body;
  }

  /**
   * OPA takes calls, and the arguments of calls, out of the negation: where one of them is
   * undefined, so is the whole expression. Only what is asked at last is negated.
   */
  void plan(Statement statement) {
    List<Step> inside =
        switch (statement) {
          case Statement.Holds holds -> notCondition(holds.term());
          case Statement.Unify unify -> notEqual(unify.left(), unify.right());
          case Statement.Assign a ->
              throw new CompileException(
                  "rego_compile_error", a.span(), "cannot assign vars inside negated expression");
          case Statement.SomeNames s -> throw notNegatable(s);
          case Statement.SomeIn s -> throw notNegatable(s);
          case Statement.Every e -> throw notNegatable(e);
          case Statement.Not n -> throw notNegatable(n);
          case Statement.Logic l -> throw notNegatable(l);
        };
    body.add(new Steps.Not(BodyPlanner.chain(inside, End.STOP)));
  }

  private static IllegalStateException notNegatable(Statement statement) {
    return new IllegalStateException("the parser refuses this: " + statement);
  }

  private List<Step> notCondition(Term term) {
    return switch (term) {
      case Infix infix when infix.operator() == Operator.EQUAL ->
          notEqual(infix.left(), infix.right());
      case Infix infix ->
          apart(
              new Infix(
                  infix.operator(), hoisted(infix.left()), hoisted(infix.right()), infix.place()));
      case Call call ->
          apart(
              new Call(
                  call.function(),
                  call.arguments().stream().map(this::hoisted).toList(),
                  call.layout(),
                  call.place()));
      case Membership m ->
          apart(
              new Membership(
                  m.key().map(this::hoisted),
                  hoisted(m.value()),
                  hoisted(m.collection()),
                  m.place()));
      default -> apart(term);
    };
  }

  /** The step that asks for a term, kept apart from the others. */
  private List<Step> apart(Term term) {
    return body.apart(() -> body.planCondition(term));
  }

  private List<Step> notEqual(Term left, Term right) {
    Operand a = body.terms().operand(isCall(left) ? hoisted(left) : left);
    Operand b = body.terms().operand(isCall(right) ? hoisted(right) : right);
    return List.of(new Steps.Same(a, b));
  }

  private static boolean isCall(Term term) {
    return switch (term) {
      case Call c -> true;
      case Infix i -> true;
      case Membership m -> true;
      case ArrayTerm a -> true;
      case ObjectTerm o -> true;
      default -> false;
    };
  }

  /** A term evaluated before the negation: a variable that holds its value. */
  private Term hoisted(Term term) {
    if (term instanceof Scalar || term instanceof StringTerm || term instanceof Var) {
      return term;
    }
    return body.terms().stored(term);
  }
}
