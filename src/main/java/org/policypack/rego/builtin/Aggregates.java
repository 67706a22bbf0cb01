package org.policypack.rego.builtin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Functions of a whole collection. */
final class Aggregates {
  private Aggregates() {}

  static void addTo(Builtins list) {
    list.addQuick("count", (a, c) -> NumberValue.of(count(a)));
    list.add("sum", (a, c) -> Numbers.sum(numbers(a)));
    list.add("product", (a, c) -> Numbers.product(numbers(a), c));
    list.add("max", (a, c) -> largest(items(a)));
    list.add("min", (a, c) -> smallest(items(a)));
    list.add("sort", (a, c) -> sorted(items(a)));
    list.add("all", (a, c) -> all(Operands.items(a, 0)));
    list.add("any", (a, c) -> any(Operands.items(a, 0)));
  }

  private static long count(Value[] a) {
    return switch (a[0]) {
      case ArrayValue array -> array.items().size();
      case ObjectValue object -> object.members().size();
      case SetValue set -> set.items().size();
      case StringValue string -> string.length();
      default -> throw BuiltinException.operand(1, a[0], "array", "object", "set", "string");
    };
  }

  private static Collection<Value> items(Value[] a) {
    return switch (a[0]) {
      case ArrayValue array -> array.items();
      case SetValue set -> set.items();
      default -> throw BuiltinException.operand(1, a[0], "set", "array");
    };
  }

  private static List<NumberValue> numbers(Value[] a) {
    List<NumberValue> numbers = new ArrayList<>();
    for (Value item : items(a)) {
      if (!(item instanceof NumberValue number)) {
        throw BuiltinException.element(1, a[0], item, "number");
      }
      numbers.add(number);
    }
    return numbers;
  }

  private static @Nullable Value largest(Collection<Value> items) {
    return items.isEmpty() ? null : Collections.max(items);
  }

  private static @Nullable Value smallest(Collection<Value> items) {
    return items.isEmpty() ? null : Collections.min(items);
  }

  private static Value sorted(Collection<Value> items) {
    List<Value> sorted = new ArrayList<>(items);
    Collections.sort(sorted);
    return new ArrayValue(sorted);
  }

  private static Value all(Collection<Value> items) {
    return BooleanValue.of(items.stream().allMatch(BooleanValue.TRUE::equals));
  }

  private static Value any(Collection<Value> items) {
    return BooleanValue.of(items.contains(BooleanValue.TRUE));
  }
}
