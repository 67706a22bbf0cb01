package org.policypack.rego.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BinaryOperator;
import org.policypack.value.NumberValue;
import org.policypack.value.Value;

/** Bitwise functions on whole numbers of any size. */
final class Bits {
  private static final int LONGEST_SHIFT = 100_000;

  private static final BigInteger LOW_BITS =
      BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

  private Bits() {}

  static void addTo(Builtins list) {
    list.add("bits.and", binary(BigInteger::and));
    list.add("bits.or", binary(BigInteger::or));
    list.add("bits.xor", binary(BigInteger::xor));
    list.add("bits.negate", (a, c) -> of(whole(a, 0).not()));
    list.add("bits.lsh", (a, c) -> of(whole(a, 0).shiftLeft(distance(a))));
    list.add("bits.rsh", (a, c) -> of(shiftedRight(a)));
  }

  private static Builtin.Code binary(BinaryOperator<BigInteger> operator) {
    return (a, c) -> of(operator.apply(whole(a, 0), whole(a, 1)));
  }

  private static Value of(BigInteger number) {
    return NumberValue.of(new BigDecimal(number));
  }

  private static BigInteger whole(Value[] a, int at) {
    NumberValue number = Operands.number(a, at);
    if (!Numbers.isWhole(number)) {
      throw BuiltinException.type(
          "operand " + (at + 1) + " must be integer number but got floating-point number");
    }
    return Numbers.whole(number);
  }

  /** Go takes the low 64 bits of the distance. */
  private static BigInteger shiftedRight(Value[] a) {
    BigInteger number = whole(a, 0);
    BigInteger distance = unsigned(a).and(LOW_BITS);
    int most =
        Math.min(
            distance.bitLength() > 31 ? Integer.MAX_VALUE : distance.intValue(),
            number.bitLength() + 1);
    return number.shiftRight(most);
  }

  private static BigInteger unsigned(Value[] a) {
    BigInteger number = whole(a, 1);
    if (number.signum() < 0) {
      throw BuiltinException.type(
          "operand 2 must be an unsigned integer number but got a negative integer");
    }
    return number;
  }

  private static int distance(Value[] a) {
    BigInteger distance = unsigned(a);
    if (distance.bitLength() > 31 || distance.intValue() > LONGEST_SHIFT) {
      throw BuiltinException.of("number too big");
    }
    return distance.intValue();
  }
}
