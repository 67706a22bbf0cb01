package org.policypack.differential.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.policypack.pack.AttributePath;
import org.policypack.pack.AttributeType;
import org.policypack.pack.ScalarType;
import org.policypack.text.NumberForm;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Random defines, each of which may use those above it. */
final class DefineGenerator {
  private final Dice dice;
  private final Vocabulary vocabulary;
  private final PackData data;
  private final List<Subject> subjects;
  private final ObjectValue.Builder document = ObjectValue.builder();

  /** Whether an operand of the define in the making may have a fraction. */
  private boolean fractions;

  DefineGenerator(Dice dice, Vocabulary vocabulary, PackData data, List<Subject> inputs) {
    this.dice = dice;
    this.vocabulary = vocabulary;
    this.data = data;
    this.subjects = new ArrayList<>(inputs);
  }

  /** What {@code define} holds so far. */
  ObjectValue document() {
    return document.build();
  }

  /** The inputs and the defines so far. */
  List<Subject> subjects() {
    return List.copyOf(subjects);
  }

  /** Adds one, unless no name for it is found. */
  void add(InputGenerator names) {
    List<AttributePath> taken =
        subjects.stream().flatMap(s -> AttributePath.parse(s.name()).stream()).toList();
    Optional<AttributePath> path = names.freePath(taken);
    if (path.isPresent()) {
      if (dice.chance(45)) {
        lookup(path.get().toString());
      } else {
        arithmetic(path.get().toString());
      }
    }
  }

  private void declare(String name, ScalarType type, ObjectValue.Builder definition) {
    if (dice.chance(10)) {
      definition.put("description", Texts.any(dice));
    }
    document.put(name, definition.build());
    subjects.add(new Subject(name, AttributeType.Scalar.of(type)));
  }

  private void lookup(String name) {
    ScalarType type = dice.pick(ScalarType.values());
    OperandGenerator operands = new OperandGenerator(dice, vocabulary, data, subjects);
    ObjectValue lookup = data.lookup(operands.keys(), () -> vocabulary.literal(type));
    ObjectValue.Builder definition = ObjectValue.builder();
    lookup.members().forEach((key, value) -> definition.put(text(key), value));
    declare(name, type, definition.put("type", type.word()));
  }

  private static String text(Value key) {
    return ((StringValue) key).text();
  }

  private void arithmetic(String name) {
    String operator = dice.pick("add", "subtract", "multiply");
    boolean product = operator.equals("multiply");
    boolean whole = dice.chance(40);
    int fraction = product && !whole ? dice.below(2) : -1;
    int count = dice.chance(80) ? dice.between(2, 3) : dice.between(4, 8);
    List<Value> operands = new ArrayList<>();
    fractions = false;
    for (int i = 0; i < count; i++) {
      operands.add(operand(whole || (product && i != fraction)));
    }
    declare(
        name,
        fractions ? ScalarType.NUMBER : ScalarType.INTEGER,
        ObjectValue.builder().put(operator, new ArrayValue(operands)));
  }

  private Value operand(boolean whole) {
    Supplier<Value> literal = () -> literal(whole);
    List<String> inputs =
        subjects.stream()
            .filter(s -> whole ? s.isScalar(ScalarType.INTEGER) : s.isNumeric())
            .map(Subject::name)
            .toList();
    List<String> keys =
        subjects.stream().filter(s -> s.isScalar(ScalarType.STRING)).map(Subject::name).toList();
    int kind = dice.below(10);
    if (kind < 2) {
      return data.lookup(keys, literal);
    }
    return kind < 7 && !inputs.isEmpty() ? input(dice.pick(inputs)) : literal.get();
  }

  private Value input(String name) {
    fractions |=
        subjects.stream().anyMatch(s -> s.name().equals(name) && s.isScalar(ScalarType.NUMBER));
    return ObjectValue.builder().put("input", name).build();
  }

  private NumberValue literal(boolean whole) {
    NumberValue literal = Numbers.operand(whole, dice);
    fractions |= !NumberForm.isInteger(literal.text());
    return literal;
  }
}
