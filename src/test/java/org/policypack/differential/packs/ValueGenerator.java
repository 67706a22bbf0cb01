package org.policypack.differential.packs;

import java.util.List;
import java.util.stream.Stream;
import org.policypack.pack.AttributeType;
import org.policypack.pack.ScalarType;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Random values of attributes: near what the pack writes, or wrong in some way. */
final class ValueGenerator {
  private final Dice dice;
  private final Hints hints;

  ValueGenerator(Dice dice, Hints hints) {
    this.dice = dice;
    this.hints = hints;
  }

  /** A value that is of the type, most likely. */
  Value scalar(AttributeType.Scalar scalar) {
    if (!scalar.allowed().isEmpty() && dice.chance(98)) {
      Value allowed = dice.pick(scalar.allowed());
      return dice.chance(75) ? allowed : sameWrittenOtherwise(scalar.type(), allowed);
    }
    List<Value> known = hints.of(scalar.type());
    boolean fresh = known.isEmpty() || dice.chance(15);
    Value value = fresh ? fresh(scalar.type()) : dice.pick(known);
    return dice.chance(45) ? near(scalar.type(), value) : value;
  }

  private Value sameWrittenOtherwise(ScalarType type, Value value) {
    return type == ScalarType.STRING ? value : near(type, value);
  }

  private Value fresh(ScalarType type) {
    return switch (type) {
      case STRING -> StringValue.of(Texts.any(dice));
      case BOOLEAN -> BooleanValue.of(dice.chance(50));
      case INTEGER -> Numbers.integer(dice);
      case NUMBER -> Numbers.number(dice);
      case TIMESTAMP -> StringValue.of(Instants.timestamp(dice));
      case ADDRESS -> StringValue.of(Addresses.address(dice));
    };
  }

  private Value near(ScalarType type, Value value) {
    return switch (type) {
      case BOOLEAN -> value;
      case INTEGER -> Numbers.nearInteger((NumberValue) value, dice);
      case NUMBER -> Numbers.nearNumber((NumberValue) value, dice);
      case STRING -> StringValue.of(Texts.near(((StringValue) value).text(), dice));
      case TIMESTAMP ->
          StringValue.of(
              hints.times().isEmpty() || dice.chance(50)
                  ? Instants.near(((StringValue) value).text(), dice)
                  : Instants.around(dice.pick(hints.times()), dice));
      case ADDRESS ->
          hints.networks().isEmpty()
              ? value
              : StringValue.of(Addresses.near(dice.pick(hints.networks()), dice));
    };
  }

  /** Some scalars, now and then none or many. */
  ArrayValue array(AttributeType.Scalar items) {
    int count = dice.chance(20) ? 0 : dice.chance(5) ? 12 : dice.between(1, 3);
    return new ArrayValue(Stream.generate(() -> scalar(items)).limit(count).toList());
  }

  /** A map with keys near the strings of the pack. */
  ObjectValue map(AttributeType.Scalar values) {
    ObjectValue.Builder members = ObjectValue.builder();
    int count = dice.chance(20) ? 0 : dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      Value key = scalar(AttributeType.Scalar.of(ScalarType.STRING));
      members.put(((StringValue) key).text(), scalar(values));
    }
    return members.build();
  }

  /** What is most likely no value of the type. */
  Value wrong(AttributeType type) {
    return switch (type) {
      case AttributeType.Scalar scalar -> wrong(scalar);
      case AttributeType.ArrayOfScalars array ->
          dice.chance(50) ? spoiled(array(array.items()), wrong(array.items())) : anything();
      case AttributeType.MapOfScalars map ->
          dice.chance(50) ? spoiled(map(map.values()), wrong(map.values())) : anything();
      case AttributeType.ArrayOfObjects array ->
          dice.chance(50) ? ArrayValue.of(anything()) : anything();
    };
  }

  private Value wrong(AttributeType.Scalar scalar) {
    if (dice.chance(30)) {
      return anything();
    }
    if (!scalar.allowed().isEmpty() && dice.chance(60)) {
      return notAllowed(scalar);
    }
    return switch (scalar.type()) {
      case STRING, BOOLEAN -> anything();
      case INTEGER -> Numbers.invalid(true, dice);
      case NUMBER -> Numbers.invalid(false, dice);
      case TIMESTAMP -> StringValue.of(Instants.invalid(dice));
      case ADDRESS -> StringValue.of(Addresses.invalid(dice));
    };
  }

  private Value notAllowed(AttributeType.Scalar scalar) {
    Value allowed = dice.pick(scalar.allowed());
    return scalar.type() == ScalarType.STRING
        ? StringValue.of(Texts.near(((StringValue) allowed).text(), dice))
        : fresh(scalar.type());
  }

  /** A value of any kind. */
  Value anything() {
    return switch (dice.below(9)) {
      case 0 -> NullValue.NULL;
      case 1 -> BooleanValue.of(dice.chance(50));
      case 2 -> Numbers.integer(dice);
      case 3 -> Numbers.invalid(dice.chance(50), dice);
      case 4 -> StringValue.of(Texts.any(dice));
      case 5 -> ArrayValue.EMPTY;
      case 6 -> ArrayValue.of(NullValue.NULL, NumberValue.of(1), StringValue.of("a"));
      case 7 -> ObjectValue.EMPTY;
      default ->
          ObjectValue.builder().put("a", ObjectValue.builder().put("b", "c").build()).build();
    };
  }

  private ArrayValue spoiled(ArrayValue array, Value wrong) {
    Stream<Value> all = Stream.concat(array.items().stream(), Stream.of(wrong));
    return new ArrayValue(dice.shuffled(all.toList()));
  }

  private ObjectValue spoiled(ObjectValue map, Value wrong) {
    ObjectValue.Builder members = ObjectValue.builder();
    map.members().forEach((key, value) -> members.put(((StringValue) key).text(), value));
    return members.put(Texts.any(dice), wrong).build();
  }
}
