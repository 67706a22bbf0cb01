package org.policypack.differential.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** The parts of a JSON value, counted from the outside in, a whole before its parts. */
final class Trees {
  private Trees() {}

  /** How many members and items it has, with those of its members and items. */
  static int size(Value value) {
    return children(value).stream().mapToInt(child -> 1 + size(child)).sum();
  }

  /** The value without one part. */
  static Value without(Value value, int part) {
    List<Value> children = children(value);
    int at = part;
    for (int i = 0; i < children.size(); i++) {
      if (at == 0) {
        return rebuilt(value, i, List.of());
      }
      int inside = size(children.get(i));
      if (at <= inside) {
        return rebuilt(value, i, List.of(without(children.get(i), at - 1)));
      }
      at -= 1 + inside;
    }
    throw new IndexOutOfBoundsException(part);
  }

  private static List<Value> children(Value value) {
    return switch (value) {
      case ObjectValue object -> List.copyOf(object.members().values());
      case ArrayValue array -> array.items();
      default -> List.of();
    };
  }

  private static Value rebuilt(Value value, int child, List<Value> replacement) {
    if (value instanceof ObjectValue object) {
      List<Value> keys = List.copyOf(object.members().keySet());
      Map<Value, Value> members = new LinkedHashMap<>(object.members());
      members.remove(keys.get(child));
      replacement.forEach(inside -> members.put(keys.get(child), inside));
      return ObjectValue.of(members);
    }
    List<Value> items = new ArrayList<>(children(value));
    items.remove(child);
    items.addAll(child, replacement);
    return new ArrayValue(items);
  }
}
