package org.policypack.engine;

/** {@code eq}, and {@code ne} where negated. */
record EqualNode(Source<?> subject, boolean negated, Source<?> operand) implements Node {
  @Override
  public boolean holds(Frame frame) {
    Object left = subject.get(frame);
    Object right = operand.get(frame);
    return left != null && right != null && left.equals(right) != negated;
  }
}
