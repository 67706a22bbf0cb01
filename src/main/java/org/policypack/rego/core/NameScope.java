package org.policypack.rego.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.DeclaredNames;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.WrittenNames;

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

  /** The names of one branch of a rule. */
  NameScope branch(Rule rule, Optional<Body> body) {
    NameScope scope = new NameScope(this, new HashMap<>());
    Set<String> local = new HashSet<>();
    body.ifPresent(b -> local.addAll(WrittenNames.OUTER.in(b)));
    local.addAll(WrittenNames.OUTER.in(rule.head().name().path()));
    local.forEach(name -> scope.loose.put(name, Variable.undeclared(name)));
    return scope;
  }

  NameScope inner() {
    return new NameScope(this, loose);
  }

  /** The scope of a term in which nothing is declared, and no name means a rule or an import. */
  NameScope undeclared(Term term) {
    NameScope scope = new NameScope(null, loose);
    scope.reserve(term);
    return scope;
  }

  /** Declares a name; {@code _} is a new variable each time. */
  Variable declare(Var name) {
    Variable variable = new Variable(name.name());
    if (!name.isWildcard()) {
      declared.put(name.name(), variable);
    }
    return variable;
  }

  /** Declares the names that {@code some … in} declares. */
  void declareAll(Statement.SomeIn some) {
    DeclaredNames.by(some).forEach(name -> declared.put(name, new Variable(name)));
  }

  /** Gives a name that nothing declares so far the variable of another scope. */
  void adopt(Var name, Variable variable) {
    if (!name.isWildcard() && find(name.name()) == null) {
      declared.put(name.name(), variable);
    }
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
      case TemplateString template -> template.parts().forEach(this::reserve);
      default -> declareAll(parameter);
    }
  }

  /** What a template string in a parameter names is none of the rules, and no parameter either. */
  private void reserve(TemplateString.Part part) {
    if (part instanceof TemplateString.Hole hole
        && hole.expression().statement() instanceof Statement.Holds holds) {
      reserved.addAll(WrittenNames.ALL.in(holds.term()));
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
        : loose.computeIfAbsent(name.name(), NameScope::hiding);
  }

  /**
   * A variable that the body itself does not have, so that the function of its name is in sight.
   */
  private static Variable hiding(String name) {
    return Builtins.find(name).isPresent() ? Variable.ofBuiltin(name) : Variable.undeclared(name);
  }

  /** Reserves the names in a term. */
  void reserve(Term parameter) {
    reserved.addAll(WrittenNames.ALL.in(parameter));
  }

  /** Whether a name means a variable here, and neither an import nor a rule. */
  boolean hides(String name) {
    return !Var.isDocument(name) && (find(name) != null || isReserved(name));
  }

  private boolean isReserved(String name) {
    return reserved.contains(name) || (parent != null && parent.isReserved(name));
  }

  /** Reserves the names that a body declares. */
  void reserve(Body body) {
    reserved.addAll(DeclaredNames.reservedIn(body));
  }
}
