package org.policypack.differential.packs;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.policypack.pack.AttributeType;
import org.policypack.pack.ScalarType;
import org.policypack.text.CaseFolding;
import org.policypack.text.NumberForm;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Random right sides of operators: literals, {@code {input: …}}, {@code {data: …}}. */
final class OperandGenerator {
  private final Dice dice;
  private final Vocabulary vocabulary;
  private final PackData data;
  private final List<Subject> request;

  /**
   * Makes a generator.
   *
   * @param request the attributes that {@code input} may name
   */
  OperandGenerator(Dice dice, Vocabulary vocabulary, PackData data, List<Subject> request) {
    this.dice = dice;
    this.vocabulary = vocabulary;
    this.data = data;
    this.request = List.copyOf(request);
  }

  /** The string attributes, which may choose keys of the data. */
  List<String> keys() {
    return names(s -> s.isScalar(ScalarType.STRING));
  }

  /** Something to compare a number with. */
  Value numeric() {
    return operand(vocabulary::numeric, vocabulary::numeric, Subject::isNumeric);
  }

  /** Something to compare a length with. */
  Value small() {
    return operand(() -> Numbers.small(dice), () -> Numbers.small(dice), Subject::isNumeric);
  }

  /** An instant. */
  Value timestamp() {
    Supplier<Value> literal = () -> vocabulary.literal(ScalarType.TIMESTAMP);
    return operand(literal, literal, s -> s.isScalar(ScalarType.TIMESTAMP));
  }

  /** Something that a scalar may be equal to. */
  Value equal(AttributeType.Scalar type, boolean ignoreCase) {
    return operand(
        () -> literal(type, ignoreCase),
        () -> literal(AttributeType.Scalar.of(type.type()), ignoreCase),
        s ->
            !ignoreCase
                && s.type() instanceof AttributeType.Scalar other
                && Subject.isComparable(other.type(), type.type()));
  }

  /** A list that may hold a scalar. */
  Value listOf(AttributeType.Scalar type, boolean ignoreCase) {
    return operand(
        () -> list(() -> literal(type, ignoreCase), 1),
        () -> list(() -> literal(AttributeType.Scalar.of(type.type()), ignoreCase), 0),
        s -> !ignoreCase && s.isArrayOf(type.type()));
  }

  /** A string that comes from the pack alone. */
  Value ofPack(Supplier<String> text) {
    Supplier<Value> value = () -> StringValue.of(text.get());
    return operand(value, value, s -> false);
  }

  /** Patterns and the like: one, a list, or a place in the data. */
  Value patterns(Supplier<String> pattern) {
    Supplier<Value> one = () -> StringValue.of(pattern.get());
    Supplier<Value> literal = () -> dice.chance(40) ? one.get() : list(one, 1);
    return operand(literal, () -> list(one, 0), s -> false);
  }

  private ArrayValue list(Supplier<Value> item, int least) {
    return new ArrayValue(Stream.generate(item).limit(dice.between(least, 4)).toList());
  }

  private Value literal(AttributeType.Scalar type, boolean ignoreCase) {
    if (!type.allowed().isEmpty()) {
      Value allowed = dice.pick(type.allowed());
      return ignoreCase ? folded(allowed) : allowed;
    }
    Value literal = vocabulary.literal(type.type());
    if (type.type() == ScalarType.NUMBER && dice.chance(25)) {
      NumberValue integer = Numbers.integer(dice);
      literal = NumberForm.isNumber(integer.text()) ? integer : literal;
    }
    return ignoreCase ? folded(literal) : literal;
  }

  /** The same letters in some case, if only one letter stands for each. */
  private Value folded(Value value) {
    String text = ((StringValue) value).text();
    String other = Texts.otherCase(text, dice);
    boolean same = CaseFolding.fold(other).equals(CaseFolding.fold(text));
    return same && dice.chance(40) ? StringValue.of(other) : value;
  }

  private Value operand(
      Supplier<Value> literal, Supplier<Value> ofData, Predicate<Subject> fitting) {
    int kind = dice.below(100);
    if (kind < 22) {
      return data.lookup(keys(), ofData);
    }
    List<String> inputs = kind < 60 ? names(fitting) : List.of();
    return inputs.isEmpty()
        ? literal.get()
        : ObjectValue.builder().put("input", dice.pick(inputs)).build();
  }

  private List<String> names(Predicate<Subject> fitting) {
    return request.stream().filter(fitting).map(Subject::name).toList();
  }
}
