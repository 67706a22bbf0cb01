package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which variables an equation binds, as OPA does ({@code ast/unify.go}): what one side knows
 * becomes known on the other.
 */
final class Matching {
  private final Set<Variable> safe;
  private final Set<Variable> bound = Variables.none();

  /** For a variable that others hold up: those it still waits for. */
  private final IdentityHashMap<Variable, Set<Variable>> waiting = new IdentityHashMap<>();

  private Matching(Set<Variable> safe) {
    this.safe = safe;
  }

  /** The variables that are bound once those of {@code safe} are. */
  static Set<Variable> bound(CoreTerm left, CoreTerm right, Set<Variable> safe) {
    Matching matching = new Matching(safe);
    matching.match(left, right);
    return matching.bound;
  }

  static boolean isSafe(CoreTerm.Reference reference, Set<Variable> safe) {
    return reference.head().isRoot() || safe.contains(reference.head());
  }

  private boolean isKnown(Variable variable) {
    return safe.contains(variable) || bound.contains(variable);
  }

  private void match(CoreTerm a, CoreTerm b) {
    if (a instanceof CoreTerm.Name left) {
      matchName(left.variable(), b);
    } else if (b instanceof CoreTerm.Name right) {
      matchName(right.variable(), a);
    } else if (a instanceof CoreTerm.ArrayOf left && b instanceof CoreTerm.ArrayOf right) {
      matchAll(left.items(), right.items());
    } else if (a instanceof CoreTerm.ObjectOf left && b instanceof CoreTerm.ObjectOf right) {
      matchEntries(left, right);
    } else if (givesRight(a, b)) {
      bindAll(b);
    } else if (givesLeft(a, b)) {
      bindAll(a);
    }
  }

  /** Whether the left side has a value that an array or object on the right is matched with. */
  private boolean givesRight(CoreTerm left, CoreTerm right) {
    return switch (left) {
      case CoreTerm.Reference reference -> isComposite(right) && isSafe(reference, safe);
      case CoreTerm.Comprehension comprehension ->
          switch (comprehension.kind()) {
            case ARRAY -> right instanceof CoreTerm.ArrayOf;
            case OBJECT -> right instanceof CoreTerm.ObjectOf;
            case SET -> false;
          };
      default -> false;
    };
  }

  /** The same the other way round, for which OPA has other rules on comprehensions. */
  private boolean givesLeft(CoreTerm left, CoreTerm right) {
    return switch (right) {
      case CoreTerm.Reference reference -> isComposite(left) && isSafe(reference, safe);
      case CoreTerm.Comprehension comprehension -> left instanceof CoreTerm.ArrayOf;
      default -> false;
    };
  }

  private static boolean isComposite(CoreTerm term) {
    return term instanceof CoreTerm.ArrayOf || term instanceof CoreTerm.ObjectOf;
  }

  private void matchName(Variable variable, CoreTerm other) {
    switch (other) {
      case CoreTerm.Name name -> matchNames(variable, name.variable());
      case CoreTerm.ArrayOf array -> matchComposite(variable, array);
      case CoreTerm.ObjectOf object -> matchComposite(variable, object);
      case CoreTerm.Reference reference -> {
        if (isSafe(reference, safe)) {
          bind(variable);
        }
      }
      default -> bind(variable);
    }
  }

  private void matchNames(Variable a, Variable b) {
    if (isKnown(b)) {
      bind(a);
    } else if (isKnown(a)) {
      bind(b);
    } else {
      wait(a, b);
      wait(b, a);
    }
  }

  private void matchComposite(Variable variable, CoreTerm composite) {
    if (isKnown(variable)) {
      bindAll(composite);
      return;
    }
    Set<Variable> missing = Variables.PATTERN.in(composite);
    missing.removeIf(this::isKnown);
    if (missing.isEmpty()) {
      bind(variable);
    }
    missing.forEach(other -> wait(variable, other));
  }

  private void matchAll(List<CoreTerm> left, List<CoreTerm> right) {
    if (left.size() == right.size()) {
      for (int i = 0; i < left.size(); i++) {
        match(left.get(i), right.get(i));
      }
    }
  }

  private void matchEntries(CoreTerm.ObjectOf left, CoreTerm.ObjectOf right) {
    if (left.entries().size() != right.entries().size()) {
      return;
    }
    Map<String, CoreTerm> values = new HashMap<>();
    right.entries().forEach(e -> values.put(CoreText.of(e.key()), e.value()));
    for (CoreTerm.Entry entry : left.entries()) {
      CoreTerm other = values.get(CoreText.of(entry.key()));
      if (other != null) {
        match(entry.value(), other);
      }
    }
  }

  private void bindAll(CoreTerm term) {
    Variables.PATTERN.in(term).forEach(this::bind);
  }

  private void wait(Variable variable, Variable other) {
    waiting.computeIfAbsent(variable, v -> Variables.none()).add(other);
  }

  private void bind(Variable variable) {
    bound.add(variable);
    Set<Variable> others = waiting.remove(variable);
    if (others != null) {
      others.forEach(this::bind);
    }
    List<Variable> ready = new ArrayList<>();
    waiting.forEach(
        (waiter, missing) -> {
          if (missing.remove(variable) && missing.isEmpty()) {
            ready.add(waiter);
          }
        });
    ready.forEach(this::bind);
  }
}
