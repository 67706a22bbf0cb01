package org.policypack.rego.syntax;

/**
 * One side of {@code and} or {@code or}, or what {@code not} of {@code rego.v2} denies: a body that
 * binds nothing outside of itself.
 *
 * @param body what is asked; one expression where it stands without braces
 * @param braced whether it stands in braces; only then it can have variables of its own
 */
public record LogicOperand(Body body, boolean braced, Place place) implements Node {
  /** Checks that several expressions stand in braces. */
  public LogicOperand {
    if (!braced && body.expressions().size() > 1) {
      throw new IllegalArgumentException("several expressions need braces");
    }
  }

  /** The expression that stands without braces. */
  public Expression expression() {
    return body.expressions().getFirst();
  }
}
