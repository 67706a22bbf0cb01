package org.policypack.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.DataLookup;
import org.policypack.pack.DataLookup.Step;
import org.policypack.pack.Reference;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Turns paths into the pack's data into sources whose values are decoded beforehand. */
final class DataTables {
  private final ObjectValue data;

  DataTables(ObjectValue data) {
    this.data = data;
  }

  /**
   * The source of a lookup.
   *
   * @param keys what gives the value of an attribute in the path
   * @param decode what turns a value of the data into what the source gives
   */
  <T> Source<T> source(
      DataLookup lookup, Function<Reference, Source<String>> keys, Function<Value, T> decode) {
    @Nullable T fallback = lookup.fallback().map(decode).orElse(null);
    List<Source<String>> attributes = new ArrayList<>();
    for (Step step : lookup.steps()) {
      if (step instanceof Step.Attribute attribute) {
        attributes.add(keys.apply(attribute.reference()));
      }
    }
    Object reached = reach(data, lookup.steps(), decode);
    if (attributes.isEmpty()) {
      @SuppressWarnings("unchecked") // without attributes the path ends at a decoded value
      T found = (T) reached;
      return new ConstantSource<>(found == null ? fallback : found);
    }
    return reached instanceof Map<?, ?> table
        ? new LookupSource<>(attributes, stringKeys(table), fallback)
        : new ConstantSource<>(fallback);
  }

  /** What the steps reach from a value: maps for attributes, at their ends what is decoded. */
  private static @Nullable Object reach(
      @Nullable Value from, List<Step> steps, Function<Value, ?> decode) {
    if (from == null) {
      return null;
    }
    if (steps.isEmpty()) {
      return decode.apply(from);
    }
    ObjectValue object = (ObjectValue) from;
    List<Step> rest = steps.subList(1, steps.size());
    return switch (steps.getFirst()) {
      case Step.Key key -> reach(object.get(key.name()), rest, decode);
      case Step.Attribute attribute -> reachEach(object, rest, decode);
    };
  }

  private static Map<String, Object> reachEach(
      ObjectValue object, List<Step> steps, Function<Value, ?> decode) {
    Map<String, Object> table = new HashMap<>();
    object
        .members()
        .forEach(
            (key, value) -> {
              Object reached = reach(value, steps, decode);
              if (reached != null) {
                table.put(((StringValue) key).text(), reached);
              }
            });
    return table;
  }

  @SuppressWarnings("unchecked") // made by reachEach
  private static Map<String, ?> stringKeys(Map<?, ?> table) {
    return (Map<String, ?>) table;
  }
}
