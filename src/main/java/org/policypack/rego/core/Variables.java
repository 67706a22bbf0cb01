package org.policypack.rego.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the variables in terms and expressions; {@code data} and {@code input} are none. */
enum Variables {
  /** All, those of inner bodies among them. */
  ALL(true, true, true, true),
  /** Those outside of inner bodies. */
  OUTER(false, true, true, true),
  /** Those that matching a value with the term can bind. */
  PATTERN(false, false, true, false),
  /** Those that a call needs in its arguments. */
  INPUTS(false, false, false, false),
  /** Those of keys, besides those that {@link #ALL} finds in terms. */
  KEYS(true, true, true, false);

  private final boolean closures;
  private final boolean objectKeys;
  private final boolean sets;
  private final boolean heads;

  Variables(boolean closures, boolean objectKeys, boolean sets, boolean heads) {
    this.closures = closures;
    this.objectKeys = objectKeys;
    this.sets = sets;
    this.heads = heads;
  }

  static Set<Variable> none() {
    // Most expressions have few variables, and there are many such sets.
    return new HashSet<>(4);
  }

  static Set<Variable> copy(Set<Variable> variables) {
    Set<Variable> copy = none();
    copy.addAll(variables);
    return copy;
  }

  static Set<Variable> minus(Set<Variable> variables, Set<Variable> without) {
    Set<Variable> rest = none();
    for (Variable variable : variables) {
      if (!without.contains(variable)) {
        rest.add(variable);
      }
    }
    return rest;
  }

  Set<Variable> in(CoreTerm term) {
    Set<Variable> found = none();
    collect(term, found);
    return found;
  }

  Set<Variable> in(CoreExpression expression) {
    Set<Variable> found = none();
    collect(expression, found);
    return found;
  }

  void collect(CoreTerm term, Set<Variable> found) {
    switch (term) {
      case CoreTerm.Constant constant -> {}
      case CoreTerm.BuiltinName builtin -> {}
      case CoreTerm.Name name -> found.add(name.variable());
      case CoreTerm.Reference reference -> {
        if (heads && !reference.head().isRoot()) {
          found.add(reference.head());
        }
        collect(reference.path(), found);
      }
      case CoreTerm.ArrayOf array -> collect(array.items(), found);
      case CoreTerm.SetOf set -> {
        if (sets) {
          collect(set.items(), found);
        }
      }
      case CoreTerm.ObjectOf object -> object.entries().forEach(e -> collect(e, found));
      case CoreTerm.Comprehension comprehension -> {
        if (closures) {
          comprehension.key().ifPresent(key -> collect(key, found));
          collect(comprehension.item(), found);
          collectAll(comprehension.body(), found);
        }
      }
    }
  }

  private void collect(List<CoreTerm> terms, Set<Variable> found) {
    for (CoreTerm term : terms) {
      collect(term, found);
    }
  }

  private void collectAll(List<CoreExpression> body, Set<Variable> found) {
    for (CoreExpression expression : body) {
      collect(expression, found);
    }
  }

  private void collect(CoreTerm.Entry entry, Set<Variable> found) {
    if (objectKeys) {
      collect(entry.key(), found);
    }
    collect(entry.value(), found);
  }

  void collect(CoreExpression expression, Set<Variable> found) {
    for (CoreExpression.Replacement with : expression.withs()) {
      collect(with.target(), found);
      collect(with.value(), found);
    }
    switch (expression.ask()) {
      case CoreExpression.Holds holds -> collect(holds.term(), found);
      case CoreExpression.Invoke invoke -> collect(invoke.operands(), found);
      case CoreExpression.Every every -> {
        collect(every.domain(), found);
        if (closures) {
          found.add(every.key());
          found.add(every.value());
          collectAll(every.body(), found);
        }
      }
      case CoreExpression.Not not -> collect(not.operand(), found);
      case CoreExpression.Logic logic -> {
        collect(logic.left(), found);
        collect(logic.right(), found);
      }
    }
  }

  private void collect(CoreExpression.Operand operand, Set<Variable> found) {
    if (closures) {
      collectAll(operand.body(), found);
    }
  }
}
