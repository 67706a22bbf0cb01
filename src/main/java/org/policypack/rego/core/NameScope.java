package org.policypack.rego.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/**
 * The variables of a body, declared one after the other as the body is read. What nothing declares
 * belongs to the rule as a whole.
 */
final class NameScope {
  private final @Nullable NameScope parent;
  private final Map<String, Variable> declared = new HashMap<>();

  /** Names that this body declares somewhere; they mean no rule and no import. */
  private final Set<String> reserved = new HashSet<>();

  /** The variables that nothing declares, of the whole rule. */
  private final Map<String, Variable> loose;

  private NameScope(@Nullable NameScope parent, Map<String, Variable> loose) {
    this.parent = parent;
    this.loose = loose;
  }

  static NameScope ofRule() {
    return new NameScope(null, new HashMap<>());
  }

  NameScope inner() {
    return new NameScope(this, loose);
  }

  /** Declares a name; {@code _} is a new variable each time. */
  Variable declare(Var name) {
    Variable variable = new Variable(name.name());
    if (!name.isWildcard()) {
      declared.put(name.name(), variable);
    }
    return variable;
  }

  /** Declares all variables of a pattern. */
  void declareAll(Term pattern) {
    switch (pattern) {
      case Var name when !name.isWildcard() -> declare(name);
      case ArrayTerm array -> array.items().forEach(this::declareAll);
      case ObjectTerm object -> object.entries().forEach(e -> declareAll(e.value()));
      default -> {}
    }
  }

  /** Declares all variables of a parameter, those of references in it too, even {@code input}. */
  void declareParameter(Term parameter) {
    switch (parameter) {
      case Ref reference -> {
        declareParameter(reference.head());
        reference.path().forEach(this::declareParameter);
      }
      case ArrayTerm array -> array.items().forEach(this::declareParameter);
      case ObjectTerm object -> object.entries().forEach(e -> declareParameter(e.value()));
      default -> declareAll(parameter);
    }
  }

  /** The variable that a declaration in force gives a name, or null. */
  @Nullable Variable find(String name) {
    Variable variable = declared.get(name);
    return variable == null && parent != null ? parent.find(name) : variable;
  }

  /** The variable of a name that means nothing else. */
  Variable loose(Var name) {
    return name.isWildcard()
        ? new Variable("_")
        : loose.computeIfAbsent(name.name(), Variable::new);
  }

  boolean isReserved(String name) {
    return reserved.contains(name) || (parent != null && parent.isReserved(name));
  }

  /** Reserves the names that a body declares. */
  void reserve(Body body) {
    for (Expression expression : body.expressions()) {
      reserve(expression.statement());
    }
  }

  private void reserve(Statement statement) {
    switch (statement) {
      case Statement.Assign assign -> reserve(assign.target());
      case Statement.SomeNames some -> some.names().forEach(name -> reserved.add(name.name()));
      case Statement.SomeIn some -> {
        some.key().ifPresent(this::reserve);
        reserve(some.value());
      }
      case Statement.Every every -> reserve(every.body());
      case Statement.Not not -> reserve(not.operand().body());
      case Statement.Logic logic -> {
        reserve(logic.left().body());
        reserve(logic.right().body());
      }
      case Statement.Holds holds -> {}
      case Statement.Unify unify -> {}
    }
  }

  private void reserve(Term pattern) {
    switch (pattern) {
      case Var name -> reserved.add(name.name());
      case ArrayTerm array -> array.items().forEach(this::reserve);
      case ObjectTerm object -> object.entries().forEach(e -> reserve(e.value()));
      case Ref reference -> {}
      default -> {}
    }
  }
}
