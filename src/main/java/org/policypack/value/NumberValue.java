package org.policypack.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that keeps the text it was written with. Two numbers are equal when their exact values
 * are: {@code 1}, {@code 1.0} and {@code 1e0} are one number with three texts.
 */
public final class NumberValue implements Value {
  /**
   * So many digits a number may have where anybody can write it: to read or to multiply more takes
   * time that grows with the square of their number.
   */
  public static final int MOST_DIGITS = 100_000;

  /** Whole numbers of up to this many digits are held in a {@code long}. */
  private static final int LONG_DIGITS = 18;

  private final String text;
  private final long whole;
  private final @Nullable BigDecimal exact;

  private NumberValue(String text, long whole, @Nullable BigDecimal exact) {
    this.text = text;
    this.whole = whole;
    this.exact = exact;
  }

  /** A whole number, written without a sign for zero, a fraction or an exponent. */
  public static NumberValue of(long number) {
    return Math.abs(number) < 1_000_000_000_000_000_000L && number != Long.MIN_VALUE
        ? new NumberValue(Long.toString(number), number, null)
        : of(BigDecimal.valueOf(number));
  }

  /** A number, written without an exponent and without trailing zeros. */
  public static NumberValue of(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return parse(stripped.signum() == 0 ? "0" : stripped.toPlainString());
  }

  /**
   * Reads a number as JSON writes it.
   *
   * @throws NumberFormatException if the text is no JSON number or its exponent exceeds an int
   */
  public static NumberValue parse(String text) {
    if (isShortWhole(text)) {
      return new NumberValue(text, Long.parseLong(text), null);
    }
    BigDecimal exact = new BigDecimal(text).stripTrailingZeros();
    boolean whole = exact.scale() <= 0 && (long) exact.precision() - exact.scale() <= LONG_DIGITS;
    return whole
        ? new NumberValue(text, exact.longValueExact(), null)
        : new NumberValue(text, 0, exact);
  }

  /** The text the number was written with. */
  public String text() {
    return text;
  }

  /** The exact value. */
  public BigDecimal exact() {
    return exact == null ? BigDecimal.valueOf(whole) : exact;
  }

  /** Whether the number has no fraction and at most 18 digits, so that {@link #asLong} holds it. */
  public boolean isLong() {
    return exact == null;
  }

  /**
   * The value as a long.
   *
   * @throws ArithmeticException unless {@link #isLong}
   */
  public long asLong() {
    if (exact != null) {
      throw new ArithmeticException("not a whole number of at most 18 digits: " + text);
    }
    return whole;
  }

  @Override
  public Kind kind() {
    return Kind.NUMBER;
  }

  int compareNumber(NumberValue other) {
    return exact == null && other.exact == null
        ? Long.compare(whole, other.whole)
        : exact().compareTo(other.exact());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumberValue that && compareNumber(that) == 0;
  }

  @Override
  public int hashCode() {
    return exact == null ? Long.hashCode(whole) : exact.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean isShortWhole(String text) {
    int digits = text.startsWith("-") ? text.length() - 1 : text.length();
    return digits >= 1
        && digits <= LONG_DIGITS
        && text.chars().skip(text.length() - digits).allMatch(c -> c >= '0' && c <= '9');
  }
}
