package org.policypack.rego.builtin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** Functions that make collections of others: arrays, sets, objects. */
final class Collections {
  private Collections() {}

  static void addTo(Builtins list) {
    list.add("array.concat", Collections::concat);
    list.addQuick("array.slice", Collections::slice);
    list.add("array.reverse", (a, c) -> reversed(a));
    list.add("array.flatten", (a, c) -> flattened(a));
    list.add("or", (a, c) -> union(List.of(Operands.set(a, 0), Operands.set(a, 1))));
    list.add("and", (a, c) -> common(List.of(Operands.set(a, 0), Operands.set(a, 1))));
    list.add("union", (a, c) -> union(sets(a)));
    list.add("intersection", (a, c) -> common(sets(a)));
    list.add("set_diff", (a, c) -> difference(Operands.set(a, 0), Operands.set(a, 1)));
    list.addQuick("object.get", (a, c) -> get(a));
    list.add("object.keys", (a, c) -> SetValue.of(Operands.object(a, 0).members().keySet()));
    list.add(
        "object.union", (a, c) -> merged(List.of(Operands.object(a, 0), Operands.object(a, 1))));
    list.add("object.union_n", (a, c) -> mergedAll(a));
    list.add("object.remove", (a, c) -> chosen(a, false));
    list.add("object.filter", (a, c) -> chosen(a, true));
    list.add("object.subset", (a, c) -> Subset.test(a));
  }

  private static Value concat(Value[] a, CallContext context) {
    List<Value> first = Operands.array(a, 0).items();
    List<Value> second = Operands.array(a, 1).items();
    context.spend((long) first.size() + second.size());
    List<Value> items = new ArrayList<>(first);
    items.addAll(second);
    return new ArrayValue(items);
  }

  private static Value slice(Value[] a, CallContext context) {
    List<Value> items = Operands.array(a, 0).items();
    int from = Operands.integer(a, 1);
    int to = Math.clamp(Operands.integer(a, 2), 0, items.size());
    List<Value> part = items.subList(Math.clamp(from, 0, to), to);
    context.spend(part.size());
    return new ArrayValue(part);
  }

  private static Value reversed(Value[] a) {
    return new ArrayValue(Operands.array(a, 0).items().reversed());
  }

  private static Value flattened(Value[] a) {
    List<Value> flat = new ArrayList<>();
    for (Value item : Operands.array(a, 0).items()) {
      if (item instanceof ArrayValue array) {
        flat.addAll(array.items());
      } else {
        flat.add(item);
      }
    }
    return new ArrayValue(flat);
  }

  private static List<SetValue> sets(Value[] a) {
    List<SetValue> sets = new ArrayList<>();
    for (Value item : Operands.set(a, 0).items()) {
      if (!(item instanceof SetValue set)) {
        throw BuiltinException.element(1, a[0], item, "set");
      }
      sets.add(set);
    }
    return sets;
  }

  private static Value union(List<SetValue> sets) {
    Set<Value> all = new TreeSet<>();
    sets.forEach(set -> all.addAll(set.items()));
    return SetValue.of(all);
  }

  private static Value common(List<SetValue> sets) {
    if (sets.isEmpty()) {
      return SetValue.EMPTY;
    }
    Set<Value> common = new TreeSet<>(sets.getFirst().items());
    sets.forEach(set -> common.removeIf(item -> !set.items().contains(item)));
    return SetValue.of(common);
  }

  static SetValue difference(SetValue left, SetValue right) {
    TreeSet<Value> rest = new TreeSet<>(left.items());
    rest.removeAll(right.items());
    return SetValue.of(rest);
  }

  /** A key that is an array is a path. */
  private static Value get(Value[] a) {
    @Nullable Value found = Operands.object(a, 0);
    if (a[1] instanceof ArrayValue path) {
      for (Value key : path.items()) {
        found = found == null ? null : Indexing.get(found, key);
      }
    } else {
      found = Indexing.get(a[0], a[1]);
    }
    return found == null ? a[2] : found;
  }

  private static Value mergedAll(Value[] a) {
    List<ObjectValue> objects = new ArrayList<>();
    for (Value item : Operands.array(a, 0).items()) {
      if (!(item instanceof ObjectValue object)) {
        throw BuiltinException.element(1, a[0], item, "object");
      }
      objects.add(object);
    }
    return merged(objects);
  }

  /** Later objects win; where two neighbours have objects at one key, those are merged too. */
  private static ObjectValue merged(List<ObjectValue> objects) {
    Map<Value, List<Value>> given = new LinkedHashMap<>();
    for (ObjectValue object : objects) {
      object
          .members()
          .forEach((key, value) -> given.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value));
    }
    Map<Value, Value> members = new LinkedHashMap<>();
    given.forEach((key, values) -> members.put(key, lastOf(values)));
    return ObjectValue.of(members);
  }

  /** A value that is no object hides all before it. */
  private static Value lastOf(List<Value> values) {
    List<ObjectValue> objects = new ArrayList<>(values.size());
    for (Value value : values) {
      if (value instanceof ObjectValue object) {
        objects.add(object);
      } else {
        objects.clear();
      }
    }
    return objects.size() > 1 ? merged(objects) : values.getLast();
  }

  private static Value chosen(Value[] a, boolean keep) {
    Map<Value, Value> members = new LinkedHashMap<>(Operands.object(a, 0).members());
    Set<Value> keys = new TreeSet<>(keys(a));
    members.keySet().removeIf(key -> keys.contains(key) != keep);
    return ObjectValue.of(members);
  }

  private static Collection<Value> keys(Value[] a) {
    return switch (a[1]) {
      case ArrayValue array -> array.items();
      case SetValue set -> set.items();
      case ObjectValue object -> object.members().keySet();
      default -> throw BuiltinException.operand(2, a[1], "object", "set", "array");
    };
  }
}
