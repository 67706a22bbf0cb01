package org.policypack.engine;

import org.policypack.pack.Comparison;
import org.policypack.value.NumberValue;

/** {@code gt}, {@code gte}, {@code lt}, {@code lte}: exact decimals. */
record CompareNode(Source<NumberValue> subject, Comparison comparison, Source<NumberValue> operand)
    implements Node {
  @Override
  public boolean holds(Frame frame) {
    NumberValue left = subject.get(frame);
    NumberValue right = operand.get(frame);
    return left != null && right != null && fits(left.compareTo(right));
  }

  private boolean fits(int order) {
    return switch (comparison) {
      case GT -> order > 0;
      case GTE -> order >= 0;
      case LT -> order < 0;
      case LTE -> order <= 0;
    };
  }
}
