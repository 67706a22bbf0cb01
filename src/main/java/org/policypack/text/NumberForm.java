package org.policypack.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The form and the bounds of the language's numbers, judged on the text that JSON holds.
 *
 * <p>A number is written as {@code -?[0-9]{1,15}(\.[0-9]{1,18})?([eE][+-]?[0-9]{1,2})?} without
 * leading zeros. A {@code number} is a multiple of 0.000001 below 10^12 in absolute value, an
 * {@code integer} has no fraction and is below 10^15; {@code 5.0} and {@code 5e0} are the integer
 * 5.
 *
 * <p>The form is judged before any arithmetic, since a wild exponent stops an OPA process.
 */
public final class NumberForm {
  private static final Pattern FORM =
      Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,18})?([eE][+-]?[0-9]{1,2})?");

  private static final BigDecimal NUMBER_BOUND = BigDecimal.TEN.pow(12);
  private static final BigDecimal INTEGER_BOUND = BigDecimal.TEN.pow(15);
  private static final int NUMBER_DECIMALS = 6;

  /** Whole numbers of up to this many digits are both, and need no arithmetic to tell. */
  private static final int PLAIN_DIGITS = 12;

  private NumberForm() {}

  /**
   * Whether a text is a {@code number} of the language.
   *
   * @param jsonText the number as JSON writes it; any other text is none
   */
  public static boolean isNumber(String jsonText) {
    return isPlainWhole(jsonText) || within(jsonText, NUMBER_DECIMALS, NUMBER_BOUND);
  }

  /**
   * Whether a text is an {@code integer} of the language.
   *
   * @param jsonText the number as JSON writes it; any other text is none
   */
  public static boolean isInteger(String jsonText) {
    return isPlainWhole(jsonText) || within(jsonText, 0, INTEGER_BOUND);
  }

  /** The number as a plain decimal: no exponent, no trailing zeros, no {@code -0}. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static boolean within(String jsonText, int decimals, BigDecimal bound) {
    if (!FORM.matcher(jsonText).matches()) {
      return false;
    }
    BigDecimal exact = new BigDecimal(jsonText);
    return exact.abs().compareTo(bound) < 0 && exact.stripTrailingZeros().scale() <= decimals;
  }

  private static boolean isPlainWhole(String text) {
    int length = text.length();
    if (length == 0 || length > PLAIN_DIGITS || (length > 1 && text.charAt(0) == '0')) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
