package org.policypack.differential.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.policypack.pack.ScalarType;
import org.policypack.text.CaseFolding;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The few values that the parts of one pack share, so that they meet each other. */
final class Vocabulary {
  private static final int SIZE = 8;

  private final Dice dice;
  private final List<String> strings;
  private final List<NumberValue> numbers;
  private final List<NumberValue> integers;

  Vocabulary(Dice dice) {
    this.dice = dice;
    this.strings = Stream.generate(() -> Texts.any(dice)).limit(SIZE).toList();
    this.numbers = Stream.generate(() -> Numbers.number(dice)).limit(SIZE).toList();
    this.integers = Stream.generate(() -> Numbers.integer(dice)).limit(SIZE).toList();
  }

  String string() {
    return dice.chance(80) ? dice.pick(strings) : Texts.any(dice);
  }

  /** A string that is not empty. */
  String pattern() {
    String text = string();
    int points = text.codePointCount(0, text.length());
    if (points > 1 && dice.chance(40)) {
      int start = text.offsetByCodePoints(0, dice.below(points));
      return text.substring(start, text.offsetByCodePoints(start, 1));
    }
    return text.isEmpty() ? "x" : text;
  }

  /** A literal of a scalar type. */
  Value literal(ScalarType type) {
    return switch (type) {
      case STRING -> StringValue.of(string());
      case BOOLEAN -> BooleanValue.of(dice.chance(50));
      case INTEGER -> dice.chance(70) ? dice.pick(integers) : Numbers.integer(dice);
      case NUMBER -> dice.chance(70) ? dice.pick(numbers) : Numbers.number(dice);
      case TIMESTAMP -> StringValue.of(Instants.timestamp(dice));
      case ADDRESS -> StringValue.of(Addresses.address(dice));
    };
  }

  /** A literal that numbers are compared with: a number or an integer. */
  Value numeric() {
    return literal(dice.chance(60) ? ScalarType.NUMBER : ScalarType.INTEGER);
  }

  /** Different literals. */
  List<Value> literals(ScalarType type, int count) {
    List<Value> found = new ArrayList<>();
    for (int tries = 0; tries < 4 * count && found.size() < count; tries++) {
      Value literal = literal(type);
      if (found.stream().noneMatch(other -> Meaning.same(type, other, literal))) {
        found.add(literal);
      }
    }
    return found;
  }

  /** The text where it can stand under {@code ignore_case}, else another one. */
  static String assigned(String text) {
    return text.codePoints().allMatch(CaseFolding::isAssigned) ? text : "x";
  }

  /** The types that have an {@code enum}. */
  static final Set<ScalarType> ENUMERABLE =
      Set.of(
          ScalarType.STRING,
          ScalarType.INTEGER,
          ScalarType.NUMBER,
          ScalarType.TIMESTAMP,
          ScalarType.ADDRESS);
}
