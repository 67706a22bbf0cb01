package org.policypack.rego.builtin.schema;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Values and numbers as messages show them. */
final class Literal {
  /** From this exponent on Go writes a bound with an exponent. */
  private static final int LARGE = 6;

  private static final int SMALL = -4;

  /** From this exponent on Go writes a number of JSON with an exponent. */
  private static final int LARGE_IN_JSON = 21;

  private static final int SMALL_IN_JSON = -6;

  /** Of a float of 64 bits. */
  private static final MathContext DIGITS = new MathContext(20);

  private Literal() {}

  /** A value as JSON with numbers of 64 bits; the values of one text are the same to a schema. */
  static String of(Value value) {
    return GoJsonWriter.compact(rounded(value));
  }

  private static Value rounded(Value value) {
    return switch (value) {
      case NumberValue number when !number.text().matches("0|-?[1-9][0-9]{0,14}") ->
          rounded(number);
      case ArrayValue array ->
          new ArrayValue(array.items().stream().map(Literal::rounded).toList());
      case ObjectValue object -> {
        Map<Value, Value> members = new LinkedHashMap<>();
        object.members().forEach((key, member) -> members.put(key, rounded(member)));
        yield ObjectValue.of(members);
      }
      default -> value;
    };
  }

  private static Value rounded(NumberValue number) {
    double nearest = number.exact().doubleValue();
    if (nearest == 0 || Double.isInfinite(nearest)) {
      return nearest == 0 ? NumberValue.of(0) : number;
    }
    BigDecimal shortest = new BigDecimal(Double.toString(nearest)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    boolean plain = exponent >= SMALL_IN_JSON && exponent < LARGE_IN_JSON;
    return NumberValue.parse(
        plain ? shortest.toPlainString() : scientific(shortest, exponent, false));
  }

  /** A bound as Go writes a large float: the shortest text, with an exponent from 1e6 on. */
  static String ofBound(NumberValue bound) {
    BigDecimal number = bound.exact().round(DIGITS).stripTrailingZeros();
    int exponent = number.precision() - number.scale() - 1;
    if (number.signum() == 0 || (exponent >= SMALL && exponent < LARGE)) {
      return number.toPlainString();
    }
    return scientific(number, exponent, true);
  }

  private static String scientific(BigDecimal number, int exponent, boolean twoDigits) {
    String digits = number.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String size = Integer.toString(Math.abs(exponent));
    return (number.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + (twoDigits && size.length() < 2 ? "0" + size : size);
  }
}
