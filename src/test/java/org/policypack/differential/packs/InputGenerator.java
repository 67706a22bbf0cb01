package org.policypack.differential.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.pack.AttributePath;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.pack.ScalarType;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Random declarations of inputs and fields. */
final class InputGenerator {
  private static final Span NOWHERE = SourceFile.of("generated", "").whole();

  private static final List<ScalarType> SCALARS =
      List.of(
          ScalarType.STRING,
          ScalarType.STRING,
          ScalarType.STRING,
          ScalarType.BOOLEAN,
          ScalarType.INTEGER,
          ScalarType.INTEGER,
          ScalarType.NUMBER,
          ScalarType.NUMBER,
          ScalarType.TIMESTAMP,
          ScalarType.ADDRESS);

  private final Dice dice;
  private final Vocabulary vocabulary;

  InputGenerator(Dice dice, Vocabulary vocabulary) {
    this.dice = dice;
    this.vocabulary = vocabulary;
  }

  /** So many inputs or fewer, and often an array that a scalar may be looked up in. */
  List<Input> inputs(int count) {
    List<Input> inputs = new ArrayList<>(declarations(count, 0));
    List<AttributeType.Scalar> scalars =
        inputs.stream()
            .flatMap(i -> i.type() instanceof AttributeType.Scalar s ? Stream.of(s) : Stream.of())
            .toList();
    if (!scalars.isEmpty() && dice.chance(40)) {
      AttributeType.Scalar items = AttributeType.Scalar.of(dice.pick(scalars).type());
      freePath(inputs.stream().map(Input::path).toList())
          .ifPresent(
              path ->
                  inputs.add(
                      new Input(
                          path,
                          new AttributeType.ArrayOfScalars(items),
                          dice.chance(25),
                          Optional.empty(),
                          NOWHERE)));
    }
    return inputs;
  }

  /** A path that may be declared beside the others. */
  Optional<AttributePath> freePath(List<AttributePath> taken) {
    for (int tries = 0; tries < 10; tries++) {
      AttributePath path = path(taken);
      boolean reserved =
          path.segments().size() == 1 && Texts.isReserved(path.segments().getFirst());
      if (!reserved && taken.stream().noneMatch(t -> t.isPrefixOf(path) || path.isPrefixOf(t))) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private AttributePath path(List<AttributePath> taken) {
    List<String> segments = new ArrayList<>();
    if (!taken.isEmpty() && dice.chance(40)) {
      List<String> other = dice.pick(taken).segments();
      segments.addAll(other.subList(0, other.size() - 1));
    }
    int more = dice.chance(70) ? 1 : dice.between(2, 3);
    for (int i = 0; i < more; i++) {
      segments.add(Texts.segment(dice));
    }
    return new AttributePath(segments);
  }

  private List<Input> declarations(int count, int depth) {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      freePath(inputs.stream().map(Input::path).toList())
          .ifPresent(path -> inputs.add(declaration(path, depth)));
    }
    return inputs;
  }

  private Input declaration(AttributePath path, int depth) {
    Optional<String> description =
        dice.chance(15) ? Optional.of(Texts.any(dice)) : Optional.empty();
    return new Input(path, type(depth), dice.chance(25), description, NOWHERE);
  }

  private AttributeType type(int depth) {
    int kind = dice.below(100);
    if (kind < 72) {
      return scalar();
    }
    if (kind < 84) {
      return new AttributeType.ArrayOfScalars(scalar());
    }
    if (kind < 92 && depth < 2) {
      return new AttributeType.ArrayOfObjects(declarations(dice.between(1, 4), depth + 1));
    }
    return new AttributeType.MapOfScalars(scalar());
  }

  private AttributeType.Scalar scalar() {
    ScalarType type = dice.pick(SCALARS);
    boolean listed = Vocabulary.ENUMERABLE.contains(type) && dice.chance(15);
    return listed
        ? new AttributeType.Scalar(type, vocabulary.literals(type, dice.between(1, 5)))
        : AttributeType.Scalar.of(type);
  }

  /** What {@code inputs} or {@code fields} hold. */
  static ObjectValue document(List<Input> inputs, Dice dice) {
    ObjectValue.Builder members = ObjectValue.builder();
    inputs.forEach(i -> members.put(i.path().toString(), declared(i, dice)));
    return members.build();
  }

  private static ObjectValue declared(Input input, Dice dice) {
    ObjectValue.Builder members =
        switch (input.type()) {
          case AttributeType.Scalar scalar -> scalar(scalar);
          case AttributeType.ArrayOfScalars array ->
              ObjectValue.builder().put("type", "array").put("items", element(array.items(), dice));
          case AttributeType.ArrayOfObjects array ->
              ObjectValue.builder()
                  .put("type", "array")
                  .put("fields", document(array.fields(), dice));
          case AttributeType.MapOfScalars map ->
              ObjectValue.builder().put("type", "map").put("values", element(map.values(), dice));
        };
    if (input.required() || dice.chance(10)) {
      members.put("required", input.required());
    }
    input.description().ifPresent(d -> members.put("description", d));
    return members.build();
  }

  private static Value element(AttributeType.Scalar scalar, Dice dice) {
    boolean bare = scalar.allowed().isEmpty() && dice.chance(80);
    return bare ? StringValue.of(scalar.type().word()) : scalar(scalar).build();
  }

  private static ObjectValue.Builder scalar(AttributeType.Scalar scalar) {
    ObjectValue.Builder members = ObjectValue.builder().put("type", scalar.type().word());
    return scalar.allowed().isEmpty()
        ? members
        : members.put("enum", new ArrayValue(scalar.allowed()));
  }
}
