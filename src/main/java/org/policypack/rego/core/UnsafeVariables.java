package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The variables that nothing binds, by the expressions that need them. */
public final class UnsafeVariables {
  private final List<Need> needs = new ArrayList<>();

  UnsafeVariables() {}

  /** An expression with variables that it needs and nothing binds. */
  public record Need(CoreExpression expression, Set<Variable> variables) {}

  void add(CoreExpression expression, Set<Variable> variables) {
    if (!variables.isEmpty()) {
      needs.add(new Need(expression, variables));
    }
  }

  /** What is needed; an expression may come up more than once. */
  public List<Need> needs() {
    return needs;
  }

  /** Whether everything is bound. */
  public boolean isEmpty() {
    return needs.isEmpty();
  }
}
