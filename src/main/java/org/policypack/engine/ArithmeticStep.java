package org.policypack.engine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.ArithmeticOperator;
import org.policypack.value.NumberValue;

/**
 * A define that computes. It is missing where an operand is; else every operand and every step must
 * keep its bounds.
 *
 * @param name what a request is told that breaks the bounds
 */
record ArithmeticStep(
    ArithmeticOperator operator, List<Source<NumberValue>> operands, int slot, String name)
    implements ReadStep {
  /** |x| &lt; 10^12. */
  private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);

  private static final int DECIMALS = 6;

  @Override
  public @Nullable String read(Frame frame) {
    for (Source<NumberValue> operand : operands) {
      if (operand.get(frame) == null) {
        return null;
      }
    }
    BigDecimal result = null;
    for (Source<NumberValue> operand : operands) {
      BigDecimal next = exact(operand, frame);
      if (!inBounds(next)) {
        return name;
      }
      result = result == null ? next : apply(result, next);
      if (!inBounds(result)) {
        return name;
      }
    }
    if (result != null) {
      frame.fill(slot, NumberValue.of(result));
    }
    return null;
  }

  private static BigDecimal exact(Source<NumberValue> operand, Frame frame) {
    NumberValue number = operand.get(frame);
    if (number == null) {
      throw new IllegalStateException("an operand was there and is gone");
    }
    return number.exact();
  }

  private BigDecimal apply(BigDecimal left, BigDecimal right) {
    return switch (operator) {
      case ADD -> left.add(right);
      case SUBTRACT -> left.subtract(right);
      case MULTIPLY -> left.multiply(right);
    };
  }

  private static boolean inBounds(BigDecimal number) {
    return number.abs().compareTo(BOUND) < 0 && number.stripTrailingZeros().scale() <= DECIMALS;
  }
}
