package org.policypack.rego.core;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.policypack.rego.core.CoreExpression.Invoke;

/** Finds the variables that expressions bind ({@code outputVarsForExpr} of OPA's compiler). */
final class Outputs {
  /** How many arguments a function takes, -1 for one that is not known. */
  private final ToIntFunction<Callee> arity;

  Outputs(ToIntFunction<Callee> arity) {
    this.arity = arity;
  }

  /** What is bound behind some expressions, asked in their order, besides {@code outer}. */
  Set<Variable> behind(List<CoreExpression> body, Set<Variable> outer) {
    Set<Variable> safe = Variables.copy(outer);
    body.forEach(expression -> safe.addAll(of(expression, safe)));
    return safe;
  }

  /** The variables that an expression binds once those of {@code safe} are bound. */
  Set<Variable> of(CoreExpression expression, Set<Variable> safe) {
    if (expression.negated() || !withsAreSafe(expression, safe)) {
      return Variables.none();
    }
    return switch (expression.ask()) {
      case CoreExpression.Holds holds -> inKeys(expression, safe);
      case CoreExpression.Every every -> ofKeys(every.domain(), safe);
      case CoreExpression.Not not -> Variables.none();
      case CoreExpression.Logic logic -> Variables.none();
      case Invoke invoke when invoke.callee().equals(Callee.UNIFY) ->
          ofEquation(expression, invoke, safe);
      case Invoke invoke -> ofCall(expression, invoke, safe);
    };
  }

  private static boolean withsAreSafe(CoreExpression expression, Set<Variable> safe) {
    if (expression.withs().isEmpty()) {
      return true;
    }
    Set<Variable> needed = Variables.none();
    for (CoreExpression.Replacement with : expression.withs()) {
      Variables.OUTER.collect(with.target(), needed);
      Variables.OUTER.collect(with.value(), needed);
    }
    return safe.containsAll(needed);
  }

  /** An equation with a place for its result, as {@code eq(1, 1)} within a term, binds nothing. */
  private Set<Variable> ofEquation(CoreExpression expression, Invoke invoke, Set<Variable> safe) {
    if (!invoke.isEquation()) {
      return Variables.none();
    }
    Set<Variable> known = inKeys(expression, safe);
    known.addAll(safe);
    CoreTerm left = invoke.operands().getFirst();
    if (expression.origin() == CoreExpression.Origin.ASSIGNED) {
      known.removeAll(Variables.ALL.in(left));
    }
    known.addAll(Matching.bound(left, invoke.operands().getLast(), known));
    return Variables.minus(known, safe);
  }

  private Set<Variable> ofCall(CoreExpression expression, Invoke invoke, Set<Variable> safe) {
    int takes = takes(expression, invoke);
    if (takes < 0) {
      return Variables.none();
    }
    Set<Variable> found = inKeys(expression, safe);
    if (takes >= invoke.operands().size()) {
      return found;
    }
    Set<Variable> needed = Variables.none();
    invoke.operands().subList(0, takes).forEach(o -> Variables.INPUTS.collect(o, needed));
    needed.removeIf(v -> found.contains(v) || safe.contains(v));
    if (!needed.isEmpty()) {
      return Variables.none();
    }
    List<CoreTerm> results = invoke.operands().subList(takes, invoke.operands().size());
    results.forEach(o -> Variables.INPUTS.collect(o, found));
    return found;
  }

  /** The result of a call that was taken out is known to be one, even of an unknown function. */
  private int takes(CoreExpression expression, Invoke invoke) {
    boolean generated = expression.origin() == CoreExpression.Origin.GENERATED;
    return generated ? invoke.operands().size() - 1 : arity.applyAsInt(invoke.callee());
  }

  /** The variables that the references of an expression enumerate. */
  private static Set<Variable> inKeys(CoreExpression expression, Set<Variable> safe) {
    Set<Variable> found = Variables.none();
    for (CoreExpression.Replacement with : expression.withs()) {
      addKeys(with.target(), safe, found);
      addKeys(with.value(), safe, found);
    }
    switch (expression.ask()) {
      case CoreExpression.Holds holds -> addKeys(holds.term(), safe, found);
      case Invoke invoke -> addKeys(invoke.operands(), safe, found);
      case CoreExpression.Every every -> addKeys(every.domain(), safe, found);
      case CoreExpression.Not not -> {}
      case CoreExpression.Logic logic -> {}
    }
    return found;
  }

  private static Set<Variable> ofKeys(CoreTerm term, Set<Variable> safe) {
    Set<Variable> found = Variables.none();
    addKeys(term, safe, found);
    return found;
  }

  private static void addKeys(List<CoreTerm> terms, Set<Variable> safe, Set<Variable> found) {
    for (CoreTerm term : terms) {
      addKeys(term, safe, found);
    }
  }

  private static void addKeys(CoreTerm term, Set<Variable> safe, Set<Variable> found) {
    switch (term) {
      case CoreTerm.Reference reference -> {
        if (Matching.isSafe(reference, safe)) {
          Variables.KEYS.collect(reference, found);
        }
      }
      case CoreTerm.ArrayOf array -> addKeys(array.items(), safe, found);
      case CoreTerm.SetOf set -> addKeys(set.items(), safe, found);
      case CoreTerm.ObjectOf object ->
          object
              .entries()
              .forEach(
                  e -> {
                    addKeys(e.key(), safe, found);
                    addKeys(e.value(), safe, found);
                  });
      case CoreTerm.Constant constant -> {}
      case CoreTerm.Name name -> {}
      case CoreTerm.BuiltinName builtin -> {}
      case CoreTerm.Comprehension comprehension -> {}
    }
  }

  /**
   * The variables that a logical operand without braces takes from outside ({@code
   * unsafeImplicitBodyVars} of OPA's compiler): of several expressions those that none of them
   * binds, or that only one of them has.
   */
  Set<Variable> neededBy(List<CoreExpression> body) {
    IdentityHashMap<Variable, Integer> occurrences = new IdentityHashMap<>();
    for (CoreExpression expression : body) {
      Variables.OUTER.in(expression).forEach(v -> occurrences.merge(v, 1, Integer::sum));
    }
    Set<Variable> needed = Variables.none();
    needed.addAll(occurrences.keySet());
    if (body.size() > 1) {
      Set<Variable> bound = boundWithin(body, occurrences.keySet());
      needed.removeIf(v -> bound.contains(v) && occurrences.getOrDefault(v, 0) > 1);
    }
    return needed;
  }

  private Set<Variable> boundWithin(List<CoreExpression> body, Set<Variable> all) {
    Set<Variable> safe = Variables.copy(all);
    for (CoreExpression expression : body) {
      if (expression.ask() instanceof Invoke invoke && invoke.callee().equals(Callee.UNIFY)) {
        invoke.operands().stream()
            .filter(CoreTerm.Name.class::isInstance)
            .forEach(name -> safe.remove(((CoreTerm.Name) name).variable()));
      }
    }
    Set<Variable> bound = Variables.none();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (CoreExpression expression : body) {
        if (expression.ask() instanceof Invoke invoke) {
          changed |= addBound(expression, invoke, safe, bound);
        }
      }
    }
    return bound;
  }

  private boolean addBound(
      CoreExpression expression, Invoke invoke, Set<Variable> safe, Set<Variable> bound) {
    Set<Variable> more = Variables.none();
    if (invoke.callee().equals(Callee.UNIFY)) {
      more.addAll(ofEquation(expression, invoke, safe));
    } else {
      int takes = arity.applyAsInt(invoke.callee());
      if (takes >= 0 && takes < invoke.operands().size()) {
        List<CoreTerm> results = invoke.operands().subList(takes, invoke.operands().size());
        results.forEach(o -> Variables.INPUTS.collect(o, more));
      }
    }
    safe.addAll(more);
    return bound.addAll(more);
  }
}
