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
    list.addQuick("eq", order(c -> c == 0));
    list.addQuick("equal", order(c -> c == 0));
    list.addQuick("neq", order(c -> c != 0));
    list.addQuick("lt", order(c -> c < 0));
    list.addQuick("lte", order(c -> c <= 0));
    list.addQuick("gt", order(c -> c > 0));
    list.addQuick("gte", order(c -> c >= 0));
    list.addQuick("internal.member_2", (a, c) -> BooleanValue.of(isMember(a[0], a[1], c)));
    list.addQuick("internal.member_3", (a, c) -> BooleanValue.of(isMember(a[0], a[1], a[2])));
  }

  private static Builtin.Code order(IntPredicate asked) {
    return (a, c) -> {
      c.spend(Math.min(a[0].weight(), a[1].weight()));
      return BooleanValue.of(asked.test(a[0].compareTo(a[1])));
    };
  }

  private static boolean isMember(Value item, Value collection, CallContext context) {
    context.spend(isPlain(item) ? size(collection) : collection.weight());
    return switch (collection) {
      case ArrayValue array -> array.items().contains(item);
      case SetValue set -> set.items().contains(item);
      case ObjectValue object -> object.members().containsValue(item);
      default -> false;
    };
  }

  private static boolean isPlain(Value item) {
    return switch (item) {
      case ArrayValue array -> false;
      case ObjectValue object -> false;
      case SetValue set -> false;
      default -> true;
    };
  }

  /** How many items are looked at; those of a set are found at once. */
  private static int size(Value collection) {
    return switch (collection) {
      case ArrayValue array -> array.items().size();
      case ObjectValue object -> object.members().size();
      default -> 1;
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
