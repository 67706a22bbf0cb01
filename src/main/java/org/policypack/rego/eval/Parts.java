package org.policypack.rego.eval;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.ArrayComprehension;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.LogicOperand;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectComprehension;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.SetComprehension;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.With;

/** The parts of terms and expressions: those of the same body, and the bodies inside. */
final class Parts {
  private Parts() {}

  /** The terms directly inside a term that belong to the same body; the head of a reference too. */
  static Stream<Term> of(Term term) {
    return switch (term) {
      case Scalar s -> Stream.empty();
      case StringTerm s -> Stream.empty();
      case Var v -> Stream.empty();
      case TemplateString t -> Stream.empty();
      case ArrayComprehension c -> Stream.empty();
      case SetComprehension c -> Stream.empty();
      case ObjectComprehension c -> Stream.empty();
      case Ref r -> Stream.concat(Stream.of(r.head()), r.path().stream());
      case ArrayTerm a -> a.items().stream();
      case SetTerm s -> s.items().stream();
      case ObjectTerm o -> o.entries().stream().flatMap(e -> Stream.of(e.key(), e.value()));
      case Call c -> c.arguments().stream();
      case Infix i -> Stream.of(i.left(), i.right());
      case Membership m -> Stream.concat(m.key().stream(), Stream.of(m.value(), m.collection()));
    };
  }

  /** The bodies directly inside a term. */
  static List<Closure> closures(Term term) {
    return switch (term) {
      case ArrayComprehension c ->
          List.of(new Closure(c.body(), c.body(), List.of(c.item()), List.of()));
      case SetComprehension c ->
          List.of(new Closure(c.body(), c.body(), List.of(c.item()), List.of()));
      case ObjectComprehension c ->
          List.of(new Closure(c.body(), c.body(), List.of(c.key(), c.value()), List.of()));
      case TemplateString t ->
          t.parts().stream()
              .filter(TemplateString.Hole.class::isInstance)
              .map(part -> hole((TemplateString.Hole) part))
              .toList();
      case Scalar s -> List.of();
      case StringTerm s -> List.of();
      case Var v -> List.of();
      case Ref r -> List.of();
      case ArrayTerm a -> List.of();
      case SetTerm s -> List.of();
      case ObjectTerm o -> List.of();
      case Call c -> List.of();
      case Infix i -> List.of();
      case Membership m -> List.of();
    };
  }

  /** A value in a template string is a body of one expression. */
  static Closure hole(TemplateString.Hole hole) {
    Body body = new Body(List.of(hole.expression()), Layout.ONE_LINE, hole.expression().place());
    return new Closure(hole.expression(), body, List.of(), List.of());
  }

  /** The terms directly in an expression, with what {@code with} sets. */
  static Stream<Term> of(Expression expression) {
    return Stream.concat(
        of(expression.statement()), expression.withs().stream().flatMap(Parts::of));
  }

  /** The name of a replaced function, and of the one in its place, are no variables. */
  static Stream<Term> of(With with) {
    Stream<Term> keys = with.target().path().stream();
    return isBuiltin(with.value()) ? keys : Stream.concat(keys, Stream.of(with.value()));
  }

  private static boolean isBuiltin(Term term) {
    Ref name =
        term instanceof Var variable
            ? new Ref(variable, List.of(), variable.place())
            : term instanceof Ref reference ? reference : null;
    return name != null && name.dottedName().flatMap(Builtins::find).isPresent();
  }

  /** The patterns in which a statement declares names. */
  static List<Term> targets(Statement statement) {
    return switch (statement) {
      case Statement.Assign assign -> List.of(assign.target());
      case Statement.SomeNames some -> List.copyOf(some.names());
      case Statement.SomeIn some ->
          Stream.concat(some.key().stream(), Stream.of(some.value())).toList();
      case Statement.Holds h -> List.of();
      case Statement.Unify u -> List.of();
      case Statement.Every e -> List.of();
      case Statement.Not n -> List.of();
      case Statement.Logic l -> List.of();
    };
  }

  /** The terms directly in an expression but for its targets. */
  static Stream<Term> values(Expression expression) {
    return Stream.concat(
        values(expression.statement()), expression.withs().stream().flatMap(Parts::of));
  }

  private static Stream<Term> values(Statement statement) {
    return switch (statement) {
      case Statement.Assign assign -> Stream.of(assign.value());
      case Statement.SomeNames some -> Stream.empty();
      case Statement.SomeIn some -> Stream.of(some.collection());
      case Statement.Holds h -> of(statement);
      case Statement.Unify u -> of(statement);
      case Statement.Every e -> of(statement);
      case Statement.Not n -> of(statement);
      case Statement.Logic l -> of(statement);
    };
  }

  /** The terms directly in a statement. */
  static Stream<Term> of(Statement statement) {
    return switch (statement) {
      case Statement.Holds holds -> Stream.of(holds.term());
      case Statement.Assign assign -> Stream.of(assign.target(), assign.value());
      case Statement.Unify unify -> Stream.of(unify.left(), unify.right());
      case Statement.SomeNames some -> some.names().stream().map(Term.class::cast);
      case Statement.SomeIn some ->
          Stream.concat(some.key().stream(), Stream.of(some.value(), some.collection()));
      case Statement.Every every -> Stream.of(every.collection());
      case Statement.Not not -> outside(not.operand());
      case Statement.Logic logic -> Stream.concat(outside(logic.left()), outside(logic.right()));
    };
  }

  /** What stands without braces has no variables of its own. */
  private static Stream<Term> outside(LogicOperand operand) {
    return operand.braced() ? Stream.empty() : of(operand.expression());
  }

  /** The bodies of a statement: of {@code every}, of {@code not}, on the sides of an operator. */
  static Stream<Closure> closures(Statement statement) {
    return switch (statement) {
      case Statement.Every every -> Stream.of(closure(every));
      case Statement.Not not -> closures(not.operand());
      case Statement.Logic logic -> Stream.concat(closures(logic.left()), closures(logic.right()));
      case Statement.Holds h -> Stream.empty();
      case Statement.Assign a -> Stream.empty();
      case Statement.Unify u -> Stream.empty();
      case Statement.SomeNames s -> Stream.empty();
      case Statement.SomeIn s -> Stream.empty();
    };
  }

  private static Stream<Closure> closures(LogicOperand operand) {
    return operand.braced()
        ? Stream.of(closure(operand.body()))
        : closures(operand.expression().statement());
  }

  /** The body of an {@code every}, with the names that it goes through. */
  static Closure closure(Statement.Every every) {
    List<Var> names = Stream.concat(every.key().stream(), Stream.of(every.value())).toList();
    return new Closure(every.body(), every.body(), List.of(), names);
  }

  /** A body in braces that is asked as a whole. */
  static Closure closure(Body body) {
    return new Closure(body, body, List.of(), List.of());
  }

  /** A term and all terms inside it that belong to the same body. */
  static void walk(Term term, Consumer<Term> visitor) {
    visitor.accept(term);
    of(term).forEach(part -> walk(part, visitor));
  }

  /** All variables of a term that belong to the same body, with the heads of references. */
  static void variables(Term term, Consumer<Var> visitor) {
    walk(
        term,
        part -> {
          if (part instanceof Var variable && !variable.isWildcard()) {
            visitor.accept(variable);
          }
        });
  }
}
