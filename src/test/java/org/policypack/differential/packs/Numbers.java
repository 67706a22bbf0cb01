package org.policypack.differential.packs;

import java.math.BigDecimal;
import java.util.List;
import org.policypack.value.NumberValue;

/** Numbers of the language, most of them at its bounds, in every way to write them. */
final class Numbers {
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "0.0",
          "-0.0",
          "0e0",
          "0E+5",
          "1",
          "1.0",
          "1e0",
          "10e-1",
          "0.1",
          "0.10",
          "1e-1",
          "0.2",
          "0.3",
          "0.30",
          "0.7",
          "0.000001",
          "1e-6",
          "1E-6",
          "-0.000001",
          "-1e-6",
          "100",
          "100.0",
          "1e2",
          "1E+2",
          "999.9",
          "1000",
          "1000.000001",
          "999999999999",
          "999999999999.999999",
          "-999999999999.999999",
          "-999999999999",
          "999999999999.999999000",
          "1e11",
          "123456.789012",
          "5",
          "5.0",
          "5e0",
          "5.000000",
          "2.5",
          "-2.5",
          "-1",
          "-1.5",
          "7",
          "1000000",
          "4294967296",
          "0.999999",
          "999999",
          "1e6",
          "2",
          "3",
          "10");

  private static final List<String> INTEGERS =
      List.of(
          "0",
          "-0",
          "1",
          "-1",
          "2",
          "3",
          "5",
          "5.0",
          "5e0",
          "50e-1",
          "7",
          "10",
          "100",
          "1e2",
          "1000",
          "1000000",
          "999999",
          "1000001",
          "4294967296",
          "4294967297",
          "9007199254740992",
          "9007199254740993",
          "999999999999999",
          "-999999999999999",
          "999999999999999.0",
          "1e14",
          "99999999999999e1",
          "999999999999",
          "1000000000000",
          "1e12",
          "-5",
          "-1e3",
          "0.0",
          "2.50e1");

  private static final BigDecimal SMALLEST = new BigDecimal("0.000001");
  private static final BigDecimal NUMBER_BOUND = BigDecimal.TEN.pow(12);
  private static final BigDecimal INTEGER_BOUND = BigDecimal.TEN.pow(15);

  private Numbers() {}

  /** A {@code number}. */
  static NumberValue number(Dice dice) {
    if (dice.chance(75)) {
      return NumberValue.parse(dice.pick(NUMBERS));
    }
    long millionths = dice.between(-2_000_000L, 2_000_000_000L);
    return written(BigDecimal.valueOf(millionths, dice.pick(0, 3, 6)), dice);
  }

  /** An {@code integer}; all bounds are below 10^15. */
  static NumberValue integer(Dice dice) {
    if (dice.chance(75)) {
      NumberValue picked = NumberValue.parse(dice.pick(INTEGERS));
      return picked.exact().abs().compareTo(INTEGER_BOUND) < 0 ? picked : NumberValue.of(1);
    }
    return NumberValue.of(dice.between(-20L, 200L));
  }

  /** A small whole number, for lengths. */
  static NumberValue small(Dice dice) {
    return NumberValue.parse(dice.pick("0", "1", "2", "3", "5", "1.0", "2e0", "200", "-1"));
  }

  /** A number for arithmetic, whose operands are below 10^12. */
  static NumberValue operand(boolean whole, Dice dice) {
    NumberValue value = whole ? integer(dice) : number(dice);
    return value.exact().abs().compareTo(NUMBER_BOUND) < 0 ? value : NumberValue.of(3);
  }

  /** A {@code number} next to another, or equal to it in another form. */
  static NumberValue nearNumber(NumberValue value, Dice dice) {
    BigDecimal near = value.exact().add(step(dice, SMALLEST));
    return near.abs().compareTo(NUMBER_BOUND) < 0 ? written(near, dice) : value;
  }

  /** An {@code integer} next to another, or equal to it in another form; the fraction is cut. */
  static NumberValue nearInteger(NumberValue value, Dice dice) {
    BigDecimal near = new BigDecimal(value.exact().toBigInteger()).add(step(dice, BigDecimal.ONE));
    return near.abs().compareTo(INTEGER_BOUND) < 0 ? written(near, dice) : value;
  }

  /** What is a number of JSON and none of the language. */
  static NumberValue invalid(boolean whole, Dice dice) {
    List<String> both =
        List.of(
            "1e12",
            "-1e12",
            "1000000000000000",
            "1e15",
            "0.0000001",
            "1e-7",
            "1e99",
            "1e100",
            "1e9999",
            "-1e9999",
            "1e-9999",
            "0e99",
            "0e100",
            "0e9999",
            "0.1234567",
            "1e015",
            "1.0000000000000000000",
            "0.000000000000000000000000000001",
            "1234567890123456",
            "123456789012345678901234567890",
            "999999999999.9999999",
            "1000000000000.000000",
            "5e0000",
            "5e000",
            "0.00000000000000001e17");
    List<String> fractions = List.of("0.5", "1e-1", "5.000001", "999999999999999.5", "15e-1");
    return NumberValue.parse(whole && dice.chance(40) ? dice.pick(fractions) : dice.pick(both));
  }

  /** The number in one of the ways that JSON has to write it. */
  static NumberValue written(BigDecimal number, Dice dice) {
    String plain = NumberValue.of(number).text();
    return NumberValue.parse(
        switch (dice.below(8)) {
          case 0 -> plain.contains(".") ? plain + "0" : plain + ".0";
          case 1 -> plain + "e0";
          case 2 -> plain + "E+00";
          case 3 -> shifted(number);
          default -> plain;
        });
  }

  private static String shifted(BigDecimal number) {
    BigDecimal millionths = number.movePointRight(6);
    boolean fits = millionths.stripTrailingZeros().scale() <= 0 && millionths.precision() <= 15;
    return fits ? millionths.toBigInteger() + "e-6" : NumberValue.of(number).text();
  }

  private static BigDecimal step(Dice dice, BigDecimal unit) {
    return dice.pick(BigDecimal.ZERO, BigDecimal.ZERO, unit, unit.negate());
  }
}
