package org.policypack.rego.builtin;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.policypack.value.NumberValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** Arithmetic on numbers. */
final class Arithmetic {
  private Arithmetic() {}

  static void addTo(Builtins list) {
    list.add("plus", binary(Numbers::plus));
    list.add("minus", (a, c) -> minus(a));
    list.add("mul", binary(Numbers::times));
    list.add("div", binary(Numbers::divide));
    list.add("rem", binary(Numbers::remainder));
    list.add("abs", unary(Numbers::abs));
    list.add("round", unary(Numbers::round));
    list.add("ceil", unary(Numbers::ceil));
    list.add("floor", unary(Numbers::floor));
  }

  private static Builtin.Code binary(BinaryOperator<NumberValue> operator) {
    return (a, c) -> operator.apply(Operands.number(a, 0), Operands.number(a, 1));
  }

  private static Builtin.Code unary(UnaryOperator<NumberValue> operator) {
    return (a, c) -> operator.apply(Operands.number(a, 0));
  }

  /** The difference of two numbers, or of two sets. */
  private static Value minus(Value[] a) {
    if (a[0] instanceof NumberValue left && a[1] instanceof NumberValue right) {
      return Numbers.minus(left, right);
    }
    if (a[0] instanceof SetValue left && a[1] instanceof SetValue right) {
      return Collections.difference(left, right);
    }
    if (!(a[0] instanceof NumberValue) && !(a[0] instanceof SetValue)) {
      throw BuiltinException.operand(1, a[0], "number", "set");
    }
    throw BuiltinException.operand(2, a[1], a[0].kind().word());
  }
}
