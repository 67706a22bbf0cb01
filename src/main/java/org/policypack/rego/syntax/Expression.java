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
    boolean plain =
        switch (statement) {
          case Statement.Holds h -> true;
          case Statement.Unify u -> true;
          // OPA's parser takes it, its compiler does not.
          case Statement.Assign a -> true;
          case Statement.SomeNames s -> false;
          case Statement.SomeIn s -> false;
          case Statement.Every e -> false;
          case Statement.Not n -> false;
          case Statement.Logic l -> false;
        };
    if (negated && !plain) {
      throw new IllegalArgumentException("only a plain condition can be negated");
    }
  }
}
