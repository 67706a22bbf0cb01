package org.policypack.rego.eval;

import java.util.List;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.TemplateString;
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
          case Statement.Unify unify when isOpen(unify) ->
              body.apart(() -> new UnificationPlanner(body).unify(unify.left(), unify.right()));
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

  /** Whether a side is a variable that nothing binds, which OPA lets through. */
  private boolean isOpen(Statement.Unify unify) {
    return Parts.of(unify).stream()
        .anyMatch(
            side ->
                side instanceof Var name
                    && body.scope().find(name.name()) != null
                    && !body.usage().isBound(name, body.bound()));
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
      default -> apart(inside(term));
    };
  }

  /** The step that asks for a term, kept apart from the others. */
  private List<Step> apart(Term term) {
    return body.apart(() -> body.planCondition(term));
  }

  private List<Step> notEqual(Term left, Term right) {
    Operand a = body.terms().operand(isCall(left) ? hoisted(left) : inside(left));
    Operand b = body.terms().operand(isCall(right) ? hoisted(right) : inside(right));
    return List.of(new Steps.Same(a, b));
  }

  private static boolean isCall(Term term) {
    return switch (term) {
      case Call c -> true;
      case Infix i -> true;
      case Membership m -> true;
      case TemplateString t -> true;
      default -> false;
    };
  }

  /** A collection or a reference whose parts are taken out where they are computed. */
  private Term inside(Term term) {
    return switch (term) {
      case ArrayTerm a -> new ArrayTerm(all(a.items()), a.layout(), a.place());
      case SetTerm s -> new SetTerm(all(s.items()), s.layout(), s.place());
      case ObjectTerm o ->
          new ObjectTerm(
              o.entries().stream()
                  .map(e -> new ObjectTerm.Entry(hoisted(e.key()), hoisted(e.value())))
                  .toList(),
              o.layout(),
              o.place());
      case Ref r -> new Ref(inside(r.head()), all(r.path()), r.place());
      default -> term;
    };
  }

  private List<Term> all(List<Term> terms) {
    return terms.stream().map(this::hoisted).toList();
  }

  /** A term evaluated before the negation: a variable that holds its value. */
  private Term hoisted(Term term) {
    return switch (term) {
      case Scalar s -> s;
      case StringTerm s -> s;
      case Var v when v.isWildcard() || body.scope().find(v.name()) != null -> v;
      case ArrayTerm a -> inside(a);
      case SetTerm s -> inside(s);
      case ObjectTerm o -> inside(o);
      default -> body.terms().stored(term);
    };
  }
}
