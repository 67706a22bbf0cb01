package org.policypack.rego.syntax;

import java.util.List;

/**
 * Expressions that must all hold.
 *
 * @param expressions at least one
 * @param layout for the body of a rule, one line means {@code if expression} without braces; a body
 *     of several expressions gets braces and lines anyway
 */
public record Body(List<Expression> expressions, Layout layout, Place place) implements Node {
  /** Copies the expressions and checks that there is one. */
  public Body {
    expressions = List.copyOf(expressions);
    if (expressions.isEmpty()) {
      throw new IllegalArgumentException("a body has an expression");
    }
  }
}
