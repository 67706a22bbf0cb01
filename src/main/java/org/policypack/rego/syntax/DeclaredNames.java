package org.policypack.rego.syntax;

import java.util.Set;
import java.util.TreeSet;

/** The names that bodies declare, in the order of letters. */
public final class DeclaredNames {
  private DeclaredNames() {}

  /** The names that the expressions of a body declare. */
  public static Set<String> by(Body body) {
    Set<String> found = new TreeSet<>();
    for (Expression expression : body.expressions()) {
      found.addAll(by(expression.statement()));
    }
    return found;
  }

  /** The names that a statement declares. */
  public static Set<String> by(Statement statement) {
    return switch (statement) {
      case Statement.Assign assign -> WrittenNames.ALL.in(assign.target());
      case Statement.SomeNames some -> WrittenNames.ALL.in(some.names());
      case Statement.SomeIn some -> by(some);
      case Statement.Holds h -> Set.of();
      case Statement.Unify u -> Set.of();
      case Statement.Every e -> Set.of();
      case Statement.Not n -> Set.of();
      case Statement.Logic l -> Set.of();
    };
  }

  /** The names that {@code some … in} declares; what its collection names is not new. */
  public static Set<String> by(Statement.SomeIn some) {
    Set<String> known = WrittenNames.ALL.in(some.collection());
    Set<String> names = boundBy(some.value(), known);
    some.key().ifPresent(key -> names.addAll(WrittenNames.ENUMERATED.in(key)));
    names.removeAll(known);
    return names;
  }

  /**
   * The names that matching a term with the items of a collection binds ({@code Unify} of OPA's
   * compiler): those of patterns, and the keys of references into what the collection names.
   */
  private static Set<String> boundBy(Term item, Set<String> known) {
    return switch (item) {
      case Var variable -> WrittenNames.MATCHED.in(variable);
      case ArrayTerm array -> WrittenNames.MATCHED.in(array);
      case ObjectTerm object -> WrittenNames.MATCHED.in(object);
      case Ref reference when reference.head() instanceof Var head && known.contains(head.name()) ->
          WrittenNames.MATCHED.in(reference);
      default -> new TreeSet<>();
    };
  }

  /**
   * The names that mean no rule and no import in a body, because it has them where it declares
   * something: in the body itself, in those of {@code every} and in operands.
   */
  public static Set<String> reservedIn(Body body) {
    Set<String> found = new TreeSet<>();
    reserve(body, found);
    return found;
  }

  private static void reserve(Body body, Set<String> found) {
    for (Expression expression : body.expressions()) {
      reserve(expression.statement(), found);
    }
  }

  private static void reserve(Statement statement, Set<String> found) {
    switch (statement) {
      case Statement.Assign assign -> found.addAll(by(assign));
      case Statement.SomeNames some -> found.addAll(by(some));
      case Statement.SomeIn some -> {
        some.key().ifPresent(key -> found.addAll(WrittenNames.ALL.in(key)));
        found.addAll(WrittenNames.ALL.in(some.value()));
      }
      case Statement.Every every -> reserve(every.body(), found);
      case Statement.Not not -> reserve(not.operand().body(), found);
      case Statement.Logic logic -> {
        reserve(logic.left().body(), found);
        reserve(logic.right().body(), found);
      }
      case Statement.Holds holds -> {}
      case Statement.Unify unify -> {}
    }
  }
}
