package org.policypack.rego.builtin;

import java.math.BigDecimal;

/** Numbers as Go's {@code strconv} and {@code math/big} write them. */
final class GoFormat {
  private GoFormat() {}

  /**
   * The format {@code g} with the fewest digits, which has an exponent below 10^-4 and from 10^6.
   *
   * @param number the digits to write, without trailing zeros
   */
  static String shortestG(BigDecimal number) {
    return g(number, 6);
  }

  static String g(BigDecimal number, int exponentFrom) {
    int exponent = number.precision() - number.scale() - 1;
    boolean scientific = exponent < -4 || exponent >= exponentFrom;
    return scientific ? scientific(number, exponent) : number.toPlainString();
  }

  private static String scientific(BigDecimal number, int exponent) {
    String digits = number.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String sign = number.signum() < 0 ? "-" : "";
    String size = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + size;
  }
}
