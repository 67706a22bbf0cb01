package org.policypack.rego.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.policypack.value.NumberValue;

/**
 * OPA's arithmetic (1.22.2, {@code topdown/arithmetic.go}): exact on whole numbers of any size, a
 * {@link BinaryFloat} as soon as there is a fraction, and for every quotient that is not whole.
 */
final class Numbers {
  static final NumberValue ZERO = NumberValue.of(0);
  static final NumberValue ONE = NumberValue.of(1);

  /** Whole numbers between these are divided exactly. */
  private static final long SMALL = 1L << 31;

  private static final int MOST_BITS = 332_000;

  private static final int DOUBLE_BITS = 53;

  private static final BinaryFloat HALF =
      new BinaryFloat(BigInteger.ONE, -1, BinaryFloat.USUAL_BITS);

  private Numbers() {}

  static boolean isWhole(NumberValue number) {
    return number.isLong() || number.exact().scale() <= 0;
  }

  static BigInteger whole(NumberValue number) {
    return calculable(number).toBigIntegerExact();
  }

  /**
   * The exact value of a number that may be calculated with. OPA's floats end at about 10^30103;
   * its whole numbers do not, but calculating with larger ones takes time that nobody accounts for.
   */
  static BigDecimal calculable(NumberValue number) {
    BigDecimal exact = number.exact();
    long digits = (long) exact.precision() - Math.min(exact.scale(), 0);
    if (digits > NumberValue.MOST_DIGITS || exact.scale() > NumberValue.MOST_DIGITS) {
      throw BuiltinException.tooMuch("the number has too many digits to calculate with");
    }
    return exact;
  }

  private static NumberValue of(BigInteger whole) {
    return NumberValue.of(new BigDecimal(fitting(whole)));
  }

  /** Accounts for reading a number: work that grows with the square of its digits. */
  static void spendOnDigits(String text, CallContext context) {
    context.spend((long) text.length() * text.length() / Long.SIZE);
  }

  private static BigInteger fitting(BigInteger whole) {
    if (whole.bitLength() > MOST_BITS) {
      throw BuiltinException.tooMuch("the result has too many digits");
    }
    return whole;
  }

  private static boolean areLongs(NumberValue a, NumberValue b) {
    return a.isLong() && b.isLong();
  }

  /** The sum of numbers: exact where all are whole, else of floats. */
  static NumberValue sum(List<NumberValue> numbers) {
    if (numbers.stream().allMatch(Numbers::isWhole)) {
      return numbers.stream().reduce(ZERO, Numbers::plus);
    }
    BinaryFloat sum = BinaryFloat.of(ZERO);
    for (NumberValue number : numbers) {
      sum = sum.plus(BinaryFloat.of(number));
    }
    return sum.toNumber();
  }

  /** The product of numbers: exact where all are whole, else of floats of 53 bits. */
  static NumberValue product(List<NumberValue> numbers, CallContext context) {
    if (numbers.stream().allMatch(Numbers::isWhole)) {
      return wholeProduct(numbers, context);
    }
    BinaryFloat product = BinaryFloat.of(ONE, DOUBLE_BITS);
    for (NumberValue number : numbers) {
      product = product.times(BinaryFloat.of(number));
    }
    return product.toNumber();
  }

  private static NumberValue wholeProduct(List<NumberValue> numbers, CallContext context) {
    BigInteger product = BigInteger.ONE;
    for (NumberValue number : numbers) {
      context.spend(product.bitLength() / Integer.SIZE);
      product = fitting(product.multiply(whole(number)));
    }
    return of(product);
  }

  static NumberValue plus(NumberValue a, NumberValue b) {
    if (areLongs(a, b)) {
      return NumberValue.of(a.asLong() + b.asLong());
    }
    return isWhole(a) && isWhole(b)
        ? of(whole(a).add(whole(b)))
        : BinaryFloat.of(a).plus(BinaryFloat.of(b)).toNumber();
  }

  static NumberValue minus(NumberValue a, NumberValue b) {
    if (areLongs(a, b)) {
      return NumberValue.of(a.asLong() - b.asLong());
    }
    return isWhole(a) && isWhole(b)
        ? of(whole(a).subtract(whole(b)))
        : BinaryFloat.of(a).plus(BinaryFloat.of(b).negated()).toNumber();
  }

  static NumberValue times(NumberValue a, NumberValue b) {
    if (isWhole(a) && isWhole(b)) {
      return of(whole(a).multiply(whole(b)));
    }
    BinaryFloat product = BinaryFloat.of(a).times(BinaryFloat.of(b));
    return product.isZero() ? signedZero(a, b) : product.toNumber();
  }

  static NumberValue divide(NumberValue a, NumberValue b) {
    if (b.exact().signum() == 0) {
      throw BuiltinException.of("divide by zero");
    }
    boolean small = isSmall(a) && isSmall(b);
    if (small && a.asLong() != 0 && a.asLong() % b.asLong() == 0) {
      return NumberValue.of(a.asLong() / b.asLong());
    }
    BinaryFloat numerator = BinaryFloat.of(a);
    return numerator.isZero()
        ? signedZero(a, b)
        : numerator.dividedBy(BinaryFloat.of(b)).toNumber();
  }

  /** Go keeps the sign of a zero. */
  private static NumberValue signedZero(NumberValue a, NumberValue b) {
    boolean negative = a.text().startsWith("-") != b.text().startsWith("-");
    return negative ? NumberValue.parse("-0") : ZERO;
  }

  private static boolean isSmall(NumberValue number) {
    return number.isLong() && number.asLong() >= -SMALL && number.asLong() < SMALL;
  }

  static NumberValue remainder(NumberValue a, NumberValue b) {
    if (!isWhole(a) || !isWhole(b)) {
      throw BuiltinException.of("modulo on floating-point number");
    }
    if (b.exact().signum() == 0) {
      throw BuiltinException.of("modulo by zero");
    }
    return of(whole(a).remainder(whole(b)));
  }

  static NumberValue abs(NumberValue a) {
    if (isSmall(a)) {
      return NumberValue.of(Math.abs(a.asLong()));
    }
    BinaryFloat number = BinaryFloat.of(a);
    return (number.mantissa().signum() < 0 ? number.negated() : number).toNumber();
  }

  /** Half goes away from zero. */
  static NumberValue round(NumberValue a) {
    if (isSmall(a)) {
      return whatItIs(a);
    }
    BinaryFloat number = BinaryFloat.of(a);
    BinaryFloat half = number.mantissa().signum() < 0 ? HALF.negated() : HALF;
    return of(number.plus(half).truncated());
  }

  private static NumberValue whatItIs(NumberValue a) {
    return NumberValue.of(a.asLong());
  }

  /** As OPA has it: −0.5 is truncated to 0, which is taken for positive, so the result is 1. */
  static NumberValue ceil(NumberValue a) {
    if (isSmall(a)) {
      return whatItIs(a);
    }
    BinaryFloat number = BinaryFloat.of(a);
    BigInteger truncated = number.truncated();
    return number.isWhole() || truncated.signum() < 0
        ? of(truncated)
        : of(truncated.add(BigInteger.ONE));
  }

  /** As OPA has it: −0.5 is truncated to 0, which is taken for positive, so the result is 0. */
  static NumberValue floor(NumberValue a) {
    if (isSmall(a)) {
      return whatItIs(a);
    }
    BinaryFloat number = BinaryFloat.of(a);
    BigInteger truncated = number.truncated();
    return number.isWhole() || truncated.signum() >= 0
        ? of(truncated)
        : of(truncated.subtract(BigInteger.ONE));
  }
}
