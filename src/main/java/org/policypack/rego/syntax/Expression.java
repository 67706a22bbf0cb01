package org.policypack.rego.syntax;

import java.util.List;

/**
 * One condition of a body.
 *
 * @param negated whether it holds when the statement is false or undefined ({@code not})
 * @param statement what is asked
 * @param withs what is replaced while it is asked
 */
public record Expression(boolean negated, Statement statement, List<With> withs, Place place)
    implements Node {
  /** Copies the replacements and checks that only a plain condition is negated. */
  public Expression {
    withs = List.copyOf(withs);
    boolean plain = statement instanceof Statement.Holds || statement instanceof Statement.Unify;
    if (negated && !plain) {
      throw new IllegalArgumentException("only a plain condition can be negated");
    }
  }
}
