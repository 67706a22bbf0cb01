package org.policypack.differential.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.policypack.pack.AttributeType;
import org.policypack.pack.ScalarType;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Random conditions over what is declared. */
final class ConditionGenerator {
  private static final int DEEPEST = 3;

  private final Dice dice;
  private final List<Subject> request;
  private final OperandGenerator operands;
  private final OperatorGenerator operators;

  ConditionGenerator(
      Dice dice, List<Subject> request, OperandGenerator operands, OperatorGenerator operators) {
    this.dice = dice;
    this.request = List.copyOf(request);
    this.operands = operands;
    this.operators = operators;
  }

  /** A condition on the request; it may use the named conditions. */
  ObjectValue ofRequest(List<String> named) {
    return new Place(request, named, 0).mapping();
  }

  /** A condition that asks one thing only. */
  ObjectValue single() {
    Subject subject = dice.pick(request);
    Place place = new Place(request, List.of(), DEEPEST - 1);
    return ObjectValue.builder().put(subject.name(), place.attribute(subject)).build();
  }

  /** A condition with exactly one pattern operator outside {@code any} and the like. */
  ObjectValue withOnePattern(Subject string, List<String> named) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put(string.name(), OperatorGenerator.object(operators.pattern()));
    Place place = new Place(request, named, 1);
    if (dice.chance(30)) {
      members.put("any", place.list());
    }
    if (dice.chance(30)) {
      members.put("not", place.mapping());
    }
    if (dice.chance(30) && !named.isEmpty()) {
      members.put("is", StringValue.of(dice.pick(named)));
    }
    return OperatorGenerator.object(members);
  }

  /** Where conditions stand: what they may ask about. */
  private final class Place {
    private final List<Subject> subjects;
    private final List<String> named;
    private final int depth;

    Place(List<Subject> subjects, List<String> named, int depth) {
      this.subjects = subjects;
      this.named = named;
      this.depth = depth;
    }

    private Place deeper() {
      return new Place(subjects, named, depth + 1);
    }

    ObjectValue mapping() {
      Map<String, Value> members = new LinkedHashMap<>();
      int keys = dice.chance(65) ? 1 : dice.between(2, 3);
      for (int i = 0; i < keys; i++) {
        part(members);
      }
      return OperatorGenerator.object(members);
    }

    private void part(Map<String, Value> members) {
      if (!combination(members, this)) {
        Subject subject = dice.pick(subjects);
        members.putIfAbsent(subject.name(), attribute(subject));
      }
    }

    Value list() {
      int count = dice.chance(20) ? 1 : dice.between(2, 3);
      return new ArrayValue(Stream.<Value>generate(deeper()::mapping).limit(count).toList());
    }

    Value attribute(Subject subject) {
      return switch (subject.type()) {
        case AttributeType.Scalar scalar -> scalar(scalar);
        case AttributeType.ArrayOfScalars array ->
            dice.chance(35) && depth < DEEPEST
                ? quantified(new Element(array.items(), named, depth + 1).mapping())
                : OperatorGenerator.object(operators.collection(array.items()));
        case AttributeType.ArrayOfObjects array ->
            dice.chance(80) && depth < DEEPEST
                ? quantified(new Place(Subject.of(array.fields()), named, depth + 1).mapping())
                : OperatorGenerator.object(operators.objects());
        case AttributeType.MapOfScalars map ->
            OperatorGenerator.object(
                operators.collection(AttributeType.Scalar.of(ScalarType.STRING)));
      };
    }

    private Value scalar(AttributeType.Scalar scalar) {
      if (dice.chance(25)) {
        Value bare = operands.equal(scalar, false);
        return bare instanceof ObjectValue ? ObjectValue.builder().put("eq", bare).build() : bare;
      }
      return OperatorGenerator.object(operators.scalar(scalar));
    }

    private Value quantified(ObjectValue condition) {
      ObjectValue.Builder members =
          ObjectValue.builder().put(dice.pick("some", "every", "none"), condition);
      if (dice.chance(15)) {
        members.put("length", NumberValue.of(dice.below(4)));
      }
      if (dice.chance(5)) {
        members.put("exists", BooleanValue.TRUE);
      }
      return members.build();
    }
  }

  /** Where conditions speak of an element that is a scalar. */
  private final class Element {
    private final AttributeType.Scalar type;
    private final List<String> named;
    private final int depth;

    Element(AttributeType.Scalar type, List<String> named, int depth) {
      this.type = type;
      this.named = named;
      this.depth = depth;
    }

    ObjectValue mapping() {
      Map<String, Value> members = new LinkedHashMap<>();
      boolean combined = depth < DEEPEST && dice.chance(25);
      if (combined) {
        switch (dice.below(named.isEmpty() ? 3 : 4)) {
          case 0 -> members.put("not", deeper().mapping());
          case 1 -> members.put("any", list());
          case 2 -> members.put("all", list());
          default -> members.put("is", StringValue.of(dice.pick(named)));
        }
      }
      if (!combined || dice.chance(40)) {
        members.putAll(operators.scalar(type));
      }
      return OperatorGenerator.object(members);
    }

    private Element deeper() {
      return new Element(type, named, depth + 1);
    }

    private Value list() {
      return new ArrayValue(
          Stream.<Value>generate(deeper()::mapping).limit(dice.between(1, 3)).toList());
    }
  }

  /** Adds {@code all}, {@code any}, {@code not} or {@code is}; false where it adds none. */
  private boolean combination(Map<String, Value> members, Place place) {
    int kind = dice.below(100);
    boolean deep = place.depth >= DEEPEST;
    if (kind < 8 && !place.named.isEmpty()) {
      return members.putIfAbsent("is", StringValue.of(dice.pick(place.named))) == null;
    }
    if (deep || kind > 35) {
      return false;
    }
    String word = kind < 18 ? "not" : kind < 30 ? "any" : "all";
    Value value = word.equals("not") ? place.deeper().mapping() : place.list();
    return members.putIfAbsent(word, value) == null;
  }
}
