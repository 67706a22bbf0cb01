package org.policypack.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Requests for a pack: mostly of the declared types, with the words and numbers that the pack
 * itself holds, since only those meet its conditions; sometimes missing, null or of a wrong type.
 */
final class RequestArbitraries {
  private static final List<Value> EDGES =
      List.of(
          StringValue.of(""),
          StringValue.of("x"),
          StringValue.of("../X;terraform apply\n"),
          StringValue.of("10.0.0.1"),
          StringValue.of("2026-07-04T23:30:00Z"),
          NumberValue.of(0),
          NumberValue.parse("0.000001"),
          NumberValue.parse("999999999999.999999"),
          NumberValue.parse("1e15"),
          BooleanValue.TRUE,
          BooleanValue.FALSE,
          NullValue.NULL);

  private final List<Value> scalars = new ArrayList<>(EDGES);

  private RequestArbitraries() {}

  /**
   * Requests.
   *
   * @param inputs what the pack declares
   * @param document the pack as JSON
   */
  static Arbitrary<Value> of(List<Input> inputs, Value document) {
    RequestArbitraries arbitraries = new RequestArbitraries();
    arbitraries.collect(document);
    return arbitraries.object(inputs);
  }

  private void collect(Value value) {
    switch (value) {
      case ObjectValue object ->
          object
              .members()
              .forEach(
                  (key, member) -> {
                    scalars.add(key);
                    collect(member);
                  });
      case ArrayValue array -> array.items().forEach(this::collect);
      case Value scalar -> scalars.add(scalar);
    }
  }

  private Arbitrary<Value> object(List<Input> inputs) {
    List<Arbitrary<Value>> values = inputs.stream().map(input -> value(input.type())).toList();
    return Combinators.combine(values)
        .as(
            chosen -> {
              Tree tree = new Tree(new LinkedHashMap<>());
              for (int i = 0; i < chosen.size(); i++) {
                tree.put(inputs.get(i).path().segments(), chosen.get(i));
              }
              return tree.toValue();
            });
  }

  private Arbitrary<Value> value(AttributeType type) {
    Arbitrary<Value> any = Arbitraries.of(scalars);
    Arbitrary<Value> fitting =
        switch (type) {
          case AttributeType.Scalar scalar -> scalar(scalar);
          case AttributeType.ArrayOfScalars array -> list(scalar(array.items()));
          case AttributeType.ArrayOfObjects array -> list(object(array.fields()));
          case AttributeType.MapOfScalars map ->
              Arbitraries.maps(
                      Arbitraries.of(scalars).filter(s -> s instanceof StringValue),
                      scalar(map.values()))
                  .ofMaxSize(3)
                  .map(ObjectValue::of);
        };
    return Arbitraries.frequencyOf(
        Tuple.of(30, fitting), Tuple.of(3, Arbitraries.just(NullValue.NULL)), Tuple.of(1, any));
  }

  private Arbitrary<Value> scalar(AttributeType.Scalar scalar) {
    List<Value> fitting =
        scalars.stream().filter(value -> ScalarReader.of(scalar).read(value) != null).toList();
    return Arbitraries.of(fitting.isEmpty() ? EDGES : fitting);
  }

  private static Arbitrary<Value> list(Arbitrary<Value> items) {
    return items.list().ofMaxSize(3).map(ArrayValue::new);
  }

  /** Objects inside objects while they are built. */
  private record Tree(Map<String, Object> members) {
    void put(List<String> path, Value value) {
      if (path.size() == 1) {
        members.put(path.getFirst(), value);
        return;
      }
      Object inner = members.computeIfAbsent(path.getFirst(), k -> new Tree(new LinkedHashMap<>()));
      ((Tree) inner).put(path.subList(1, path.size()), value);
    }

    Value toValue() {
      ObjectValue.Builder object = ObjectValue.builder();
      members.forEach((key, member) -> object.put(key, toValue(member)));
      return object.build();
    }

    private static Value toValue(@Nullable Object member) {
      return member instanceof Tree tree ? tree.toValue() : (Value) Objects.requireNonNull(member);
    }
  }
}
