package org.policypack.rego.builtin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policypack.value.NumberValue;
import org.policypack.value.Value;

/** Amounts with units: {@code 10GiB}, {@code 500m}. */
final class Units {
  private static final Pattern LONG_EXPONENT = Pattern.compile("[eE][+-]?[0-9]{7}");
  private static final String PREFIXES = "kmgtpe";
  private static final int DECIMALS = 10;

  /** Go's binary number nearest to a thousandth, taken exactly. */
  private static final BigDecimal MILLI =
      new BigDecimal("0.001000000000000000020816681711721685132943093776702880859375");

  private Units() {}

  static void addTo(Builtins list) {
    list.add("units.parse", Units::parse);
    list.add("units.parse_bytes", Units::parseBytes);
  }

  /** The number and the unit of a text. */
  private record Amount(String number, String unit) {}

  private static Amount amount(String text, String function, String what, CallContext context) {
    if (text.contains(" ")) {
      throw BuiltinException.of(function + ": spaces not allowed in resource strings");
    }
    int end = 0;
    while (end < text.length() && isOfNumber(text, end)) {
      end++;
    }
    if (end == 0) {
      throw BuiltinException.of(function + ": no " + what + " provided");
    }
    String number = text.substring(0, end);
    Numbers.spendOnDigits(number, context);
    if (LONG_EXPONENT.matcher(number).find()) {
      throw BuiltinException.of(function + ": exponent too large");
    }
    return new Amount(number, text.substring(end));
  }

  private static boolean isOfNumber(String text, int at) {
    String behind = text.substring(at + 1, Math.min(at + 2, text.length()));
    return "0123456789.+-".indexOf(text.charAt(at)) >= 0
        || ("eE".indexOf(text.charAt(at)) >= 0
            && !behind.isEmpty()
            && "0123456789+-".contains(behind));
  }

  private static BigDecimal number(Amount amount, String function, String what) {
    if (!amount.number.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")) {
      throw BuiltinException.of(function + ": could not parse " + what + " to a number");
    }
    return new BigDecimal(amount.number);
  }

  private static Value parse(Value[] a, CallContext context) {
    String function = "units.parse";
    Amount amount = amount(Operands.string(a, 0).replace("\"", ""), function, "amount", context);
    String unit = amount.unit;
    if (unit.length() > 1) {
      unit = unit.charAt(0) + unit.substring(1).toLowerCase(Locale.ROOT);
    }
    BigDecimal factor = unit.equals("m") ? MILLI : factor(unit, "i", unit);
    if (factor == null) {
      throw BuiltinException.of(function + ": unit " + unit + " not recognized");
    }
    BigDecimal product = number(amount, function, "amount").multiply(factor);
    return product.stripTrailingZeros().scale() <= 0
        ? NumberValue.of(product)
        : NumberValue.parse(product.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString());
  }

  private static Value parseBytes(Value[] a, CallContext context) {
    String function = "units.parse_bytes";
    String text = Operands.string(a, 0).replace("\"", "").toLowerCase(Locale.ROOT);
    Amount amount = amount(text, function, "byte amount", context);
    String unit = amount.unit.endsWith("b") ? withoutLast(amount.unit) : amount.unit;
    BigDecimal factor = amount.unit.equals("b") ? null : factor(unit, "i", amount.unit);
    if (factor == null) {
      throw BuiltinException.of(function + ": byte unit " + amount.unit + " not recognized");
    }
    BigDecimal number = number(amount, function, "byte amount");
    BinaryFloat product =
        BinaryFloat.of(NumberValue.of(number)).times(BinaryFloat.of(NumberValue.of(factor)));
    return NumberValue.of(new BigDecimal(product.truncated()));
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }

  /** What a unit multiplies by: powers of 1000, or of 1024 with the binary mark behind. */
  private static @Nullable BigDecimal factor(String unit, String binaryMark, String written) {
    if (unit.isEmpty()) {
      return written.isEmpty() ? BigDecimal.ONE : null;
    }
    boolean binary = unit.length() == 2 && unit.endsWith(binaryMark);
    int power = PREFIXES.indexOf(Character.toLowerCase(unit.charAt(0))) + 1;
    if (power == 0 || (unit.length() != 1 && !binary)) {
      return null;
    }
    return BigDecimal.valueOf(binary ? 1024 : 1000).pow(power);
  }
}
