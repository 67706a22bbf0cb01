package org.policypack.rego.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, Local> locals = new HashMap<>();

  private Scope(@Nullable Scope parent, RuleFrame frame) {
    this.parent = parent;
    this.frame = frame;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /**
   * The scope of the body of a rule.
   *
   * @param declared terms whose variables are the rule's own, such as parameters
   * @param heads terms outside of the body that share its variables
   */
  static Scope ofRule(RuleFrame frame, List<Term> declared, List<Term> heads, @Nullable Body body) {
    Scope scope = new Scope(null, frame);
    declared.forEach(scope::declarePattern);
    scope.fill(heads, body);
    return scope;
  }

  /** The scope of a body inside this one. */
  Scope inner(Closure closure) {
    Scope scope = new Scope(this, frame);
    closure.parameters().forEach(scope::declare);
    scope.fill(closure.heads(), closure.body());
    return scope;
  }

  int depth() {
    return depth;
  }

  /** The variable of a name, or null where the name stands for something else. */
  @Nullable Local find(String name) {
    Local local = locals.get(name);
    return local != null || parent == null ? local : parent.find(name);
  }

  /** The variables of this body itself, by name. */
  Map<String, Local> own() {
    return Map.copyOf(locals);
  }

  private void fill(List<Term> heads, @Nullable Body body) {
    List<Expression> expressions = body == null ? List.of() : body.expressions();
    expressions.forEach(expression -> declare(expression.statement()));
    expressions.stream().flatMap(Parts::of).forEach(this::adopt);
    heads.forEach(this::adopt);
  }

  private void declare(Statement statement) {
    switch (statement) {
      case Statement.Assign assign -> declarePattern(assign.target());
      case Statement.SomeNames some -> some.names().forEach(this::declare);
      case Statement.SomeIn some -> {
        some.key().ifPresent(this::declarePattern);
        declarePattern(some.value());
      }
      case Statement.Holds holds -> {}
      case Statement.Unify unify -> {}
      case Statement.Every every -> {}
    }
  }

  /** Declares the variables of a pattern, but not those inside references. */
  private void declarePattern(Term pattern) {
    if (pattern instanceof Var variable) {
      declare(variable);
    } else if (!(pattern instanceof Ref)) {
      Parts.of(pattern).forEach(this::declarePattern);
    }
  }

  private void declare(Var variable) {
    if (!variable.isWildcard()) {
      locals.computeIfAbsent(variable.name(), this::create);
    }
  }

  /** Makes variables of the names in a term that mean nothing else so far. */
  private void adopt(Term term) {
    Parts.variables(
        term,
        variable -> {
          if (find(variable.name()) == null && frame.names().path(variable.name()) == null) {
            declare(variable);
          }
        });
  }

  private Local create(String name) {
    return new Local(name, frame.newSlot(), depth);
  }
}
