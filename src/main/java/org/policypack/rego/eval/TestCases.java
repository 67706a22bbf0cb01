package org.policypack.rego.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;

/**
 * Orders the bodies of tests with cases so that the name of the case is known as early as can be
 * ({@code injectTestCaseFunc} of OPA's {@code v1/tester/runner.go}).
 */
final class TestCases {
  private TestCases() {}

  /**
   * The body of a test, with the parts of its name moved up as far as their variables allow.
   *
   * @param keys the terms that name the case
   */
  static List<CoreExpression> namedEarly(List<CoreExpression> body, List<CoreTerm> keys) {
    Set<Variable> names = new HashSet<>();
    keys.forEach(key -> names.addAll(key.variables()));
    Deque<CoreExpression> parts = new ArrayDeque<>();
    List<CoreExpression> others = new ArrayList<>();
    for (CoreExpression expression : body.reversed()) {
      if (names.contains(Folding.result(expression))) {
        parts.addFirst(expression);
        expression.terms().forEach(term -> names.addAll(term.variables()));
      } else {
        others.addFirst(expression);
      }
    }
    others.addAll(place(others, names), parts);
    return others;
  }

  /** Behind the expressions that mention some variables first, and so bind them. */
  private static int place(List<CoreExpression> body, Set<Variable> variables) {
    Set<Variable> open = new HashSet<>(variables);
    int place = 0;
    for (int i = 0; i < body.size(); i++) {
      boolean[] binds = {false};
      body.get(i)
          .terms()
          .forEach(term -> term.variables().forEach(v -> binds[0] |= open.remove(v)));
      place = binds[0] ? i + 1 : place;
    }
    return place;
  }
}
