package org.policypack.rego.builtin;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.policypack.value.BooleanValue;
import org.policypack.value.Kind;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Questions about kinds, and {@code to_number}. */
final class Types {
  /** What Go's {@code ParseFloat} takes that is a plain decimal number too. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,9})?");

  private static final int LARGEST_EXPONENT = 308;

  private Types() {}

  static void addTo(Builtins list) {
    list.addQuick("type_name", (a, c) -> StringValue.of(a[0].kind().word()));
    addKind(list, "is_null", Kind.NULL);
    addKind(list, "is_boolean", Kind.BOOLEAN);
    addKind(list, "is_number", Kind.NUMBER);
    addKind(list, "is_string", Kind.STRING);
    addKind(list, "is_array", Kind.ARRAY);
    addKind(list, "is_object", Kind.OBJECT);
    addKind(list, "is_set", Kind.SET);
    list.add("to_number", (a, c) -> toNumber(a, c));
  }

  /** Where the kind is another one the call is false; OPA's checks made it undefined long ago. */
  private static void addKind(Builtins list, String name, Kind kind) {
    list.addQuick(name, (a, c) -> BooleanValue.of(a[0].kind() == kind));
  }

  private static Value toNumber(Value[] a, CallContext context) {
    return switch (a[0]) {
      case NullValue n -> NumberValue.of(0);
      case BooleanValue b -> NumberValue.of(b.truth() ? 1 : 0);
      case NumberValue n -> n;
      case StringValue s -> parsed(s.text(), context);
      default -> throw BuiltinException.operand(1, a[0], "null", "boolean", "number", "string");
    };
  }

  private static NumberValue parsed(String text, CallContext context) {
    Numbers.spendOnDigits(text, context);
    if (text.matches("(?i)[+-]*(inf|infinity|nan)")) {
      throw BuiltinException.operand(1, StringValue.of(text), "valid number string");
    }
    if (!NUMBER.matcher(text).matches()) {
      throw BuiltinException.of("strconv.ParseFloat: parsing \"" + text + "\": invalid syntax");
    }
    BigDecimal exact = new BigDecimal(text);
    if (exact.signum() != 0 && exact.precision() - exact.scale() > LARGEST_EXPONENT + 1) {
      throw BuiltinException.of("strconv.ParseFloat: parsing \"" + text + "\": value out of range");
    }
    boolean plain = text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    return plain ? NumberValue.parse(text) : NumberValue.of(exact);
  }
}
