package org.policypack.rego.builtin;

import java.util.function.IntPredicate;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** {@code ==}, {@code <} and their kin, and {@code in}. */
final class Comparison {
  private Comparison() {}

  static void addTo(Builtins list) {
    list.add("eq", order(c -> c == 0));
    list.add("equal", order(c -> c == 0));
    list.add("neq", order(c -> c != 0));
    list.add("lt", order(c -> c < 0));
    list.add("lte", order(c -> c <= 0));
    list.add("gt", order(c -> c > 0));
    list.add("gte", order(c -> c >= 0));
    list.add("internal.member_2", (a, c) -> BooleanValue.of(isMember(a[0], a[1])));
    list.add("internal.member_3", (a, c) -> BooleanValue.of(isMember(a[0], a[1], a[2])));
  }

  private static Builtin.Code order(IntPredicate asked) {
    return (a, c) -> BooleanValue.of(asked.test(a[0].compareTo(a[1])));
  }

  private static boolean isMember(Value item, Value collection) {
    return switch (collection) {
      case ArrayValue array -> array.items().contains(item);
      case SetValue set -> set.items().contains(item);
      case ObjectValue object -> object.members().containsValue(item);
      default -> false;
    };
  }

  private static boolean isMember(Value key, Value item, Value collection) {
    return switch (collection) {
      case ArrayValue array -> item.equals(Indexing.item(array, key));
      case SetValue set -> key.equals(item) && set.items().contains(key);
      case ObjectValue object -> item.equals(object.get(key));
      default -> false;
    };
  }
}
