package org.policypack.rego.builtin;

import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** What {@code collection[key]} is. */
public final class Indexing {
  private Indexing() {}

  /** The value behind a key, the item itself for a set, or null where there is none. */
  public static @Nullable Value get(Value collection, Value key) {
    return switch (collection) {
      case ObjectValue object -> object.get(key);
      case ArrayValue array -> item(array, key);
      case SetValue set -> set.items().contains(key) ? key : null;
      default -> null;
    };
  }

  static @Nullable Value item(ArrayValue array, Value index) {
    if (index instanceof NumberValue number && number.isLong()) {
      long at = number.asLong();
      return at >= 0 && at < array.items().size() ? array.items().get((int) at) : null;
    }
    return null;
  }
}
