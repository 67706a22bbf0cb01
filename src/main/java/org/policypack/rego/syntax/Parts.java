package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The parts of terms and expressions: those of the same body, and the bodies inside. */
public final class Parts {
  private Parts() {}

  /** The terms directly inside a term that belong to the same body; the head of a reference too. */
  public static List<Term> of(Term term) {
    return switch (term) {
      case Scalar s -> List.of();
      case StringTerm s -> List.of();
      case Var v -> List.of();
      case TemplateString t -> List.of();
      case ArrayComprehension c -> List.of();
      case SetComprehension c -> List.of();
      case ObjectComprehension c -> List.of();
      case Ref r -> joined(List.of(r.head()), r.path());
      case ArrayTerm a -> a.items();
      case SetTerm s -> s.items();
      case ObjectTerm o -> entries(o);
      case Call c -> c.arguments();
      case Infix i -> List.of(i.left(), i.right());
      case Membership m -> behind(m.key(), m.value(), m.collection());
    };
  }

  private static List<Term> entries(ObjectTerm object) {
    List<Term> terms = new ArrayList<>(2 * object.entries().size());
    for (ObjectTerm.Entry entry : object.entries()) {
      terms.add(entry.key());
      terms.add(entry.value());
    }
    return terms;
  }

  private static List<Term> behind(Optional<Term> first, Term... others) {
    return first.isEmpty() ? List.of(others) : joined(List.of(first.get()), List.of(others));
  }

  private static List<Term> joined(List<Term> first, List<Term> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    List<Term> both = new ArrayList<>(first.size() + second.size());
    both.addAll(first);
    both.addAll(second);
    return both;
  }

  /** The bodies directly inside a term. */
  public static List<Closure> closures(Term term) {
    return switch (term) {
      case ArrayComprehension c -> List.of(new Closure(c.body(), List.of(c.item()), List.of()));
      case SetComprehension c -> List.of(new Closure(c.body(), List.of(c.item()), List.of()));
      case ObjectComprehension c ->
          List.of(new Closure(c.body(), List.of(c.key(), c.value()), List.of()));
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
  public static Closure hole(TemplateString.Hole hole) {
    Body body = new Body(List.of(hole.expression()), Layout.ONE_LINE, hole.expression().place());
    return new Closure(body, List.of(), List.of());
  }

  /** The terms directly in an expression, with what {@code with} sets. */
  public static List<Term> of(Expression expression) {
    return joined(of(expression.statement()), ofWiths(expression));
  }

  private static List<Term> ofWiths(Expression expression) {
    List<Term> terms = List.of();
    for (With with : expression.withs()) {
      terms = joined(terms, of(with));
    }
    return terms;
  }

  /** The keys of what {@code with} replaces, and what stands for it. */
  public static List<Term> of(With with) {
    return joined(with.target().path(), List.of(with.value()));
  }

  /** The terms directly in a statement. */
  public static List<Term> of(Statement statement) {
    return switch (statement) {
      case Statement.Holds holds -> List.of(holds.term());
      case Statement.Assign assign -> List.of(assign.target(), assign.value());
      case Statement.Unify unify -> List.of(unify.left(), unify.right());
      case Statement.SomeNames some -> List.copyOf(some.names());
      case Statement.SomeIn some -> behind(some.key(), some.value(), some.collection());
      case Statement.Every every -> List.of(every.collection());
      case Statement.Not not -> outside(not.operand());
      case Statement.Logic logic -> joined(outside(logic.left()), outside(logic.right()));
    };
  }

  /** What stands without braces has no variables of its own. */
  private static List<Term> outside(LogicOperand operand) {
    return operand.braced() ? List.of() : of(operand.expression());
  }

  /** The bodies of a statement: of {@code every}, of {@code not}, on the sides of an operator. */
  public static List<Closure> closures(Statement statement) {
    return switch (statement) {
      case Statement.Every every -> List.of(closure(every));
      case Statement.Not not -> closures(not.operand());
      case Statement.Logic logic ->
          Stream.of(logic.left(), logic.right()).flatMap(o -> closures(o).stream()).toList();
      case Statement.Holds h -> List.of();
      case Statement.Assign a -> List.of();
      case Statement.Unify u -> List.of();
      case Statement.SomeNames s -> List.of();
      case Statement.SomeIn s -> List.of();
    };
  }

  private static List<Closure> closures(LogicOperand operand) {
    return operand.braced()
        ? List.of(closure(operand.body()))
        : closures(operand.expression().statement());
  }

  /** The body of an {@code every}, with the names that it goes through. */
  public static Closure closure(Statement.Every every) {
    List<Var> names = Stream.concat(every.key().stream(), Stream.of(every.value())).toList();
    return new Closure(every.body(), List.of(), names);
  }

  /** A body in braces that is asked as a whole. */
  public static Closure closure(Body body) {
    return new Closure(body, List.of(), List.of());
  }

  /** A term and all terms inside it that belong to the same body. */
  public static void walk(Term term, Consumer<Term> visitor) {
    visitor.accept(term);
    for (Term part : of(term)) {
      walk(part, visitor);
    }
  }

  /** All variables of a term that belong to the same body, with the heads of references. */
  public static void variables(Term term, Consumer<Var> visitor) {
    walk(
        term,
        part -> {
          if (part instanceof Var variable && !variable.isWildcard()) {
            visitor.accept(variable);
          }
        });
  }
}
