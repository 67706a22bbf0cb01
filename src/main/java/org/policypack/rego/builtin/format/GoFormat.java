package org.policypack.rego.builtin.format;

import java.math.BigDecimal;

/** Numbers as Go's {@code strconv} and {@code math/big} write them. */
public final class GoFormat {
  private GoFormat() {}

  /**
   * The format {@code g} with the fewest digits, which has an exponent below 10^-4 and from 10^6.
   *
   * @param number the digits to write, without trailing zeros
   */
  public static String shortestG(BigDecimal number) {
    return g(number, 6);
  }

  /**
   * The format {@code g}.
   *
   * @param number the digits to write, without trailing zeros
   * @param exponentFrom the exponent of ten from which it is written
   */
  public static String g(BigDecimal number, int exponentFrom) {
    int exponent = number.precision() - number.scale() - 1;
    boolean scientific = exponent < -4 || exponent >= exponentFrom;
    return scientific ? scientific(number, exponent) : number.toPlainString();
  }

  private static String scientific(BigDecimal number, int exponent) {
    String digits = number.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String sign = number.signum() < 0 ? "-" : "";
    return sign + digits.charAt(0) + fraction + "e" + exponent(exponent);
  }

  /** An exponent with its sign and at least two digits. */
  static String exponent(int exponent) {
    String size = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return (exponent < 0 ? "-" : "+") + size;
  }
}
