package org.policypack.rego.builtin;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.policypack.rego.builtin.format.GoValue;
import org.policypack.rego.builtin.format.Printf;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** {@code sprintf}: Go's formats of whole numbers, floats and texts. */
final class Sprintf {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

  private Sprintf() {}

  static Value print(Value[] a, CallContext context) {
    String format = Operands.string(a, 0);
    List<GoValue> arguments = Operands.array(a, 1).items().stream().map(Sprintf::argument).toList();
    return StringValue.of(Printf.print(format, arguments, context::spend));
  }

  /** A number with a fraction or an exponent in its text is a float, any other number is whole. */
  private static GoValue argument(Value value) {
    return switch (value) {
      case NumberValue number -> number(number);
      case StringValue string -> new GoValue.Text(string.text());
      default -> new GoValue.Text(RegoText.of(value));
    };
  }

  private static GoValue number(NumberValue number) {
    if (WHOLE.matcher(number.text()).matches()) {
      BigInteger whole = new BigInteger(number.text());
      return whole.bitLength() < Long.SIZE
          ? new GoValue.Whole(whole.longValue(), GoValue.Whole.Size.INT64)
          : new GoValue.BigWhole(whole);
    }
    double nearest = number.exact().doubleValue();
    return Double.isInfinite(nearest) ? new GoValue.Text(number.text()) : new GoValue.Real(nearest);
  }
}
