package org.policypack.rego.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.policypack.rego.builtin.format.GoFormat;
import org.policypack.value.NumberValue;

/**
 * A binary float, rounded to the nearest, ties to even: Go's {@code big.Float}, in which OPA
 * calculates whatever is no whole number, with a mantissa of 64 bits. So {@code 0.7 - 0.1} is
 * {@code 0.59999999999999999997}.
 *
 * @param mantissa with its sign; odd, or zero
 * @param exponent of two
 * @param bits how many the mantissa may have; results have those of the left operand
 */
record BinaryFloat(BigInteger mantissa, int exponent, int bits) {
  /** The precision of a number that was read. */
  static final int USUAL_BITS = 64;

  private static final int MOST_DIGITS = 21;

  /** The float nearest to {@code mantissa * 2^exponent}. */
  private static BinaryFloat nearest(BigInteger mantissa, int exponent, int bits) {
    BigInteger magnitude = mantissa.abs();
    int excess = magnitude.bitLength() - bits;
    if (excess <= 0) {
      return reduced(mantissa, exponent, bits);
    }
    BigInteger kept = magnitude.shiftRight(excess);
    BigInteger rest = magnitude.subtract(kept.shiftLeft(excess));
    int half = rest.compareTo(BigInteger.ONE.shiftLeft(excess - 1));
    boolean up = half > 0 || (half == 0 && kept.testBit(0));
    BigInteger rounded = up ? kept.add(BigInteger.ONE) : kept;
    return reduced(mantissa.signum() < 0 ? rounded.negate() : rounded, exponent + excess, bits);
  }

  private static BinaryFloat reduced(BigInteger mantissa, int exponent, int bits) {
    if (mantissa.signum() == 0) {
      return new BinaryFloat(BigInteger.ZERO, 0, bits);
    }
    int zeros = mantissa.getLowestSetBit();
    return new BinaryFloat(mantissa.shiftRight(zeros), exponent + zeros, bits);
  }

  /** The float nearest to {@code numerator / denominator}. */
  private static BinaryFloat quotient(BigInteger numerator, BigInteger denominator, int bits) {
    int shift = Math.max(0, bits + 2 - (numerator.bitLength() - denominator.bitLength()));
    BigInteger[] parts = numerator.shiftLeft(shift).divideAndRemainder(denominator);
    // A sticky bit stands for the remainder, so that rounding sees that there is one.
    BigInteger sticky = parts[0].shiftLeft(1);
    if (parts[1].signum() != 0) {
      int sign = numerator.signum() * denominator.signum();
      sticky = sticky.add(BigInteger.valueOf(sign));
    }
    return nearest(sticky, -shift - 1, bits);
  }

  static BinaryFloat of(NumberValue number) {
    return of(number, USUAL_BITS);
  }

  static BinaryFloat of(NumberValue number, int bits) {
    BigDecimal exact = Numbers.calculable(number);
    BigInteger unscaled = exact.unscaledValue();
    return exact.scale() <= 0
        ? nearest(unscaled.multiply(BigInteger.TEN.pow(-exact.scale())), 0, bits)
        : quotient(unscaled, BigInteger.TEN.pow(exact.scale()), bits);
  }

  BinaryFloat plus(BinaryFloat other) {
    int low = Math.min(exponent, other.exponent);
    return nearest(
        mantissa.shiftLeft(exponent - low).add(other.mantissa.shiftLeft(other.exponent - low)),
        low,
        bits);
  }

  BinaryFloat negated() {
    return new BinaryFloat(mantissa.negate(), exponent, bits);
  }

  BinaryFloat times(BinaryFloat other) {
    return nearest(mantissa.multiply(other.mantissa), exponent + other.exponent, bits);
  }

  /** The quotient; the divisor is not zero. */
  BinaryFloat dividedBy(BinaryFloat other) {
    BinaryFloat quotient = quotient(mantissa, other.mantissa, bits);
    return nearest(quotient.mantissa, quotient.exponent + exponent - other.exponent, bits);
  }

  boolean isZero() {
    return mantissa.signum() == 0;
  }

  boolean isWhole() {
    return exponent >= 0;
  }

  /** Without its fraction, towards zero. */
  BigInteger truncated() {
    BigInteger magnitude =
        exponent >= 0 ? mantissa.abs().shiftLeft(exponent) : mantissa.abs().shiftRight(-exponent);
    return mantissa.signum() < 0 ? magnitude.negate() : magnitude;
  }

  /** As OPA writes it: whole numbers plainly, others in the fewest digits that give it back. */
  NumberValue toNumber() {
    if (isWhole()) {
      return NumberValue.parse(wholeDigits());
    }
    return NumberValue.parse(GoFormat.shortestG(shortest()));
  }

  /** Large floats too are written in the fewest digits, filled up with zeros. */
  private String wholeDigits() {
    return mantissa.bitLength() + exponent <= bits
        ? truncated().toString()
        : shortest().toPlainString();
  }

  /**
   * Whether reading the candidate gives this float. At a power of two Go takes the floats below for
   * as far apart as those above.
   */
  private boolean isNearestTo(BigDecimal candidate, BigDecimal exact) {
    if (!mantissa.abs().equals(BigInteger.ONE)) {
      return of(NumberValue.parse(candidate.toString()), bits).equals(this);
    }
    BigDecimal half = exact.abs().divide(new BigDecimal(BigInteger.ONE.shiftLeft(bits)));
    return candidate.subtract(exact).abs().compareTo(half) <= 0;
  }

  private BigDecimal shortest() {
    BigDecimal exact =
        exponent >= 0
            ? new BigDecimal(mantissa.shiftLeft(exponent))
            : new BigDecimal(mantissa)
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)), MathContext.UNLIMITED);
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (isNearestTo(candidate, exact)) {
        return candidate.stripTrailingZeros();
      }
    }
    return exact;
  }
}
