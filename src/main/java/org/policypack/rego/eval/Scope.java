package org.policypack.rego.eval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/**
 * The variables of a body. A name that a body declares ({@code some}, {@code :=}) is its own; any
 * other belongs to the outermost body in which it stands outside of inner bodies.
 */
final class Scope {
  private final @Nullable Scope parent;
  private final RuleFrame frame;
  private final int depth;

  /** The number of the expression of the body around in which this body stands. */
  private final int place;

  /** For each body directly inside this one the number of the expression in which it stands. */
  private final IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();

  private final Map<String, Local> locals = new HashMap<>();

  /** Names that logical operands inside declare. */
  private final Set<String> reserved = new HashSet<>();

  /** The number of the expression that is looked at; a name declared later is not seen from it. */
  private int moment = Integer.MAX_VALUE;

  /** Whether the names that the present expression declares are seen, as in its patterns. */
  private boolean declaring;

  private Scope(@Nullable Scope parent, RuleFrame frame, int place) {
    this.parent = parent;
    this.frame = frame;
    this.place = place;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /**
   * The scope of the body of a rule.
   *
   * @param declared terms whose variables are the rule's own, such as parameters
   * @param heads terms outside of the body that share its variables
   */
  static Scope ofRule(RuleFrame frame, List<Term> declared, List<Term> heads, @Nullable Body body) {
    Scope scope = new Scope(null, frame, 0);
    declared.forEach(term -> scope.declarePattern(term, -1));
    scope.fill(heads, body);
    return scope;
  }

  /** The scope of a body inside this one. */
  Scope inner(Closure closure) {
    Scope scope =
        new Scope(this, frame, places.getOrDefault(closure.identity(), Integer.MAX_VALUE));
    closure.parameters().forEach(parameter -> scope.declare(parameter, -1));
    scope.fill(closure.heads(), closure.body());
    return scope;
  }

  int depth() {
    return depth;
  }

  /** The variable of a name, or null where the name stands for something else. */
  @Nullable Local find(String name) {
    Local local = locals.get(name);
    boolean seen =
        local != null && (local.from() < moment || (declaring && local.from() == moment));
    Local outer = seen || parent == null ? null : parent.find(name, place);
    return outer == null ? local : outer;
  }

  /** From now on an expression of this body is looked at. */
  void at(int number) {
    moment = number;
  }

  /** No particular expression of this body is looked at any more. */
  void leave() {
    moment = Integer.MAX_VALUE;
  }

  /** Looks at the patterns of the present expression, which see the names that they declare. */
  <T> T declaring(Supplier<T> look) {
    boolean before = declaring;
    declaring = true;
    try {
      return look.get();
    } finally {
      declaring = before;
    }
  }

  private @Nullable Local find(String name, int before) {
    Local local = locals.get(name);
    if (local != null && local.from() < before) {
      return local;
    }
    return parent == null ? null : parent.find(name, place);
  }

  /** The variables of this body itself, by name. */
  Map<String, Local> own() {
    return Map.copyOf(locals);
  }

  private void fill(List<Term> heads, @Nullable Body body) {
    List<Expression> expressions = body == null ? List.of() : body.expressions();
    for (int i = 0; i < expressions.size(); i++) {
      int number = i;
      Expression expression = expressions.get(i);
      declare(expression.statement(), number);
      reserve(expression.statement());
      Parts.of(expression).forEach(term -> Parts.walk(term, part -> placeInside(part, number)));
      Parts.closures(expression.statement()).forEach(c -> places.put(c.identity(), number));
    }
    expressions.forEach(expression -> Parts.of(expression).forEach(this::adopt));
    heads.forEach(this::adopt);
  }

  private void placeInside(Term term, int number) {
    Parts.closures(term).forEach(closure -> places.put(closure.identity(), number));
  }

  private void declare(Statement statement, int number) {
    switch (statement) {
      case Statement.Assign assign -> declarePattern(assign.target(), number);
      case Statement.SomeNames some -> some.names().forEach(name -> declare(name, number));
      case Statement.SomeIn some -> {
        some.key().ifPresent(key -> declarePattern(key, number));
        declarePattern(some.value(), number);
      }
      case Statement.Holds holds -> {}
      case Statement.Unify unify -> {}
      case Statement.Every every -> {}
      case Statement.Not not -> {}
      case Statement.Logic logic -> {}
    }
  }

  /** Declares the variables of a pattern, but not those inside references. */
  private void declarePattern(Term pattern, int number) {
    if (pattern instanceof Var variable) {
      declare(variable, number);
    } else if (!(pattern instanceof Ref)) {
      Parts.of(pattern).forEach(part -> declarePattern(part, number));
    }
  }

  private void declare(Var variable, int number) {
    if (!variable.isWildcard()) {
      locals.computeIfAbsent(variable.name(), name -> create(name, number));
    }
  }

  /** Makes variables of the names in a term that mean nothing else so far. */
  private void adopt(Term term) {
    Parts.variables(
        term,
        variable -> {
          if (find(variable.name()) == null && isFree(variable.name())) {
            declare(variable, -1);
          }
        });
  }

  /** Whether a name means no rule and no import here. */
  private boolean isFree(String name) {
    return frame.names().path(name) == null
        || (reserved.contains(name) && !name.equals("input") && !name.equals("data"));
  }

  /**
   * Reserves the names that bodies inside a statement declare: they mean no rule outside either.
   */
  private void reserve(Statement statement) {
    Parts.closures(statement).stream()
        .filter(closure -> !(statement instanceof Statement.Every))
        .flatMap(closure -> closure.body().expressions().stream())
        .forEach(
            expression -> {
              Parts.targets(expression.statement())
                  .forEach(target -> Parts.variables(target, name -> reserved.add(name.name())));
              reserve(expression.statement());
            });
  }

  private Local create(String name, int number) {
    return new Local(name, frame.newSlot(), depth, number);
  }
}
