package org.policypack.rego.builtin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** {@code json.filter} and {@code json.remove}: parts of documents named by paths. */
final class JsonPaths {
  private JsonPaths() {}

  static void addTo(Builtins list) {
    list.add("json.filter", (a, c) -> kept(Operands.object(a, 0), tree(a)));
    list.add("json.remove", (a, c) -> rest(Operands.object(a, 0), tree(a)));
    list.add("json.patch", (a, c) -> JsonPatch.apply(a, c));
  }

  /** Some paths as a tree; a leaf names everything below it. */
  private static final class Tree {
    private final Map<Value, Tree> below = new LinkedHashMap<>();
    private boolean isLeaf;

    private void add(List<Value> path) {
      if (path.isEmpty()) {
        return;
      }
      Tree node = this;
      for (Value key : path) {
        if (node.isLeaf) {
          return;
        }
        node = node.below.computeIfAbsent(key, k -> new Tree());
      }
      node.isLeaf = true;
    }

    private @Nullable Tree at(Value key) {
      return below.get(key);
    }
  }

  private static Tree tree(Value[] a) {
    Iterable<Value> paths =
        switch (a[1]) {
          case ArrayValue array -> array.items();
          case SetValue set -> set.items();
          default -> throw BuiltinException.operand(2, a[1], "set", "array");
        };
    Tree tree = new Tree();
    paths.forEach(path -> tree.add(path(path)));
    return tree;
  }

  static List<Value> path(Value path) {
    return switch (path) {
      case ArrayValue array -> array.items();
      case StringValue string -> segments(string.text());
      default ->
          throw BuiltinException.type(
              "operand 2 must be one of {set, array} containing string paths or array of path"
                  + " segments but got "
                  + path.kind().word());
    };
  }

  private static List<Value> segments(String text) {
    List<Value> segments = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String part : text.replaceFirst("^/+", "").split("/", -1)) {
        segments.add(StringValue.of(part.replace("~1", "/").replace("~0", "~")));
      }
    }
    return segments;
  }

  private static Value index(int i) {
    return StringValue.of(Integer.toString(i));
  }

  /** Only what the paths name. */
  private static Value kept(Value value, Tree tree) {
    return switch (value) {
      case ObjectValue object -> {
        Map<Value, Value> members = new LinkedHashMap<>();
        object.members().forEach((k, v) -> keep(v, tree.at(k), part -> members.put(k, part)));
        yield ObjectValue.of(members);
      }
      case ArrayValue array -> {
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
          keep(array.items().get(i), tree.at(index(i)), items::add);
        }
        yield new ArrayValue(items);
      }
      case SetValue set -> {
        TreeSet<Value> items = new TreeSet<>();
        set.items().forEach(item -> keep(item, tree.at(item), items::add));
        yield SetValue.of(items);
      }
      default -> value;
    };
  }

  private static void keep(Value value, @Nullable Tree tree, Consumer<Value> add) {
    if (tree != null) {
      add.accept(tree.isLeaf ? value : kept(value, tree));
    }
  }

  /** All but what the paths name. */
  private static Value rest(Value value, Tree tree) {
    return switch (value) {
      case ObjectValue object -> {
        Map<Value, Value> members = new LinkedHashMap<>();
        object.members().forEach((k, v) -> leave(v, tree.at(k), part -> members.put(k, part)));
        yield ObjectValue.of(members);
      }
      case ArrayValue array -> {
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
          leave(array.items().get(i), tree.at(index(i)), items::add);
        }
        yield new ArrayValue(items);
      }
      case SetValue set -> {
        TreeSet<Value> items = new TreeSet<>();
        set.items().forEach(item -> leave(item, tree.at(item), items::add));
        yield SetValue.of(items);
      }
      default -> value;
    };
  }

  private static void leave(Value value, @Nullable Tree tree, Consumer<Value> add) {
    if (tree == null) {
      add.accept(value);
    } else if (!tree.isLeaf) {
      add.accept(rest(value, tree));
    }
  }
}
