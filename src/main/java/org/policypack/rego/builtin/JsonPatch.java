package org.policypack.rego.builtin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * {@code json.patch}: RFC 6902, on sets too, where an item is its own key. A path is a text or an
 * array of keys.
 */
final class JsonPatch {
  private JsonPatch() {}

  /** Where nothing is left, which makes OPA panic, there is an error. */
  static Value apply(Value[] a, CallContext context) {
    @Nullable Value document = a[0];
    for (Value operation : Operands.array(a, 1).items()) {
      if (!(operation instanceof ObjectValue object)) {
        throw BuiltinException.of(
            "must be an array of JSON-Patch objects, but at least one element is not an object");
      }
      document = apply(object, document);
      if (document != null) {
        context.admit(document);
      }
    }
    return existing(document);
  }

  private static @Nullable Value apply(ObjectValue operation, @Nullable Value document) {
    Value pathValue = attribute(operation, "path");
    Value name = attribute(operation, "op");
    if (!(name instanceof StringValue op)) {
      throw BuiltinException.of("attribute 'op' must be a string but found: " + name.kind().word());
    }
    List<Value> path = JsonPaths.path(pathValue);
    return switch (op.text()) {
      case "add" -> inserted(document, path, attribute(operation, "value"));
      case "remove" -> removed(document, path);
      case "replace" -> inserted(removed(document, path), path, attribute(operation, "value"));
      case "move" -> {
        List<Value> from = JsonPaths.path(attribute(operation, "from"));
        Value moved = found(document, from);
        yield inserted(removed(document, from), path, moved);
      }
      case "copy" -> {
        List<Value> from = JsonPaths.path(attribute(operation, "from"));
        yield inserted(document, path, found(document, from));
      }
      case "test" -> tested(document, path, operation);
      default -> throw BuiltinException.of("unrecognized op: '" + op.text() + "'");
    };
  }

  private static Value attribute(ObjectValue operation, String name) {
    Value value = operation.get(name);
    if (value == null) {
      throw BuiltinException.of("missing required attribute '" + name + "'");
    }
    return value;
  }

  private static @Nullable Value tested(
      @Nullable Value document, List<Value> path, ObjectValue operation) {
    Value there = found(document, path);
    if (!there.equals(attribute(operation, "value"))) {
      throw BuiltinException.of("value from EditTree != patch value.");
    }
    return document;
  }

  private static Value found(@Nullable Value document, List<Value> path) {
    @Nullable Value at = document;
    for (Value key : path) {
      at = at == null ? null : child(at, key);
    }
    if (at == null) {
      throw BuiltinException.of("path does not exist");
    }
    return at;
  }

  private static Value child(Value parent, Value key) {
    Value found =
        parent instanceof ArrayValue array
            ? itemAt(array, index(array, key))
            : Indexing.get(parent, key);
    if (found == null) {
      throw BuiltinException.of("path " + key + " does not exist");
    }
    return found;
  }

  private static @Nullable Value itemAt(ArrayValue array, int index) {
    return index >= 0 && index < array.items().size() ? array.items().get(index) : null;
  }

  private static int index(ArrayValue array, Value key) {
    return switch (key) {
      case NumberValue number when number.isLong() && isInt(number.asLong()) ->
          (int) number.asLong();
      case StringValue string when string.text().equals("-") -> array.items().size();
      case StringValue string when string.text().matches("0|-?[1-9][0-9]{0,8}|-0") ->
          Integer.parseInt(string.text());
      default -> throw BuiltinException.of("invalid key for indexing");
    };
  }

  private static boolean isInt(long number) {
    return number == (int) number;
  }

  private static Value inserted(@Nullable Value document, List<Value> path, Value value) {
    if (path.isEmpty()) {
      return value;
    }
    Value parent = existing(document);
    Value key = path.getFirst();
    List<Value> rest = path.subList(1, path.size());
    if (!rest.isEmpty()) {
      return replaced(parent, key, inserted(child(parent, key), rest, value));
    }
    return switch (parent) {
      case ObjectValue object -> with(object, key, value);
      case SetValue set -> {
        if (!key.equals(value)) {
          throw BuiltinException.of("set key does not equal value to be inserted");
        }
        TreeSet<Value> items = new TreeSet<>(set.items());
        items.add(value);
        yield SetValue.of(items);
      }
      case ArrayValue array -> {
        int index = index(array, key);
        if (index < 0 || index > array.items().size()) {
          throw BuiltinException.of("index for array insertion out of bounds");
        }
        List<Value> items = new ArrayList<>(array.items());
        items.add(index, value);
        yield new ArrayValue(items);
      }
      default -> throw BuiltinException.of("expected composite type");
    };
  }

  private static Value existing(@Nullable Value document) {
    if (document == null) {
      throw BuiltinException.of("nil value encountered where composite value was expected");
    }
    return document;
  }

  private static ObjectValue with(ObjectValue object, Value key, Value value) {
    Map<Value, Value> members = new LinkedHashMap<>(object.members());
    members.put(key, value);
    return ObjectValue.of(members);
  }

  /** A parent with another child in the place of one that is there. */
  private static Value replaced(Value parent, Value key, Value child) {
    return switch (parent) {
      case ObjectValue object -> with(object, key, child);
      case ArrayValue array -> {
        List<Value> items = new ArrayList<>(array.items());
        items.set(index(array, key), child);
        yield new ArrayValue(items);
      }
      case SetValue set -> {
        TreeSet<Value> items = new TreeSet<>(set.items());
        items.remove(key);
        items.add(child);
        yield SetValue.of(items);
      }
      default -> throw BuiltinException.of("expected composite type");
    };
  }

  /** The document without a part, or null where the part is all of it. */
  private static @Nullable Value removed(@Nullable Value document, List<Value> path) {
    Value parent = existing(document);
    if (path.isEmpty()) {
      return null;
    }
    Value key = path.getFirst();
    Value child = child(parent, key);
    List<Value> rest = path.subList(1, path.size());
    if (!rest.isEmpty()) {
      return replaced(parent, key, existing(removed(child, rest)));
    }
    return switch (parent) {
      case ObjectValue object -> {
        Map<Value, Value> members = new LinkedHashMap<>(object.members());
        members.remove(key);
        yield ObjectValue.of(members);
      }
      case ArrayValue array -> {
        List<Value> items = new ArrayList<>(array.items());
        items.remove(index(array, key));
        yield new ArrayValue(items);
      }
      case SetValue set -> {
        TreeSet<Value> items = new TreeSet<>(set.items());
        items.remove(key);
        yield SetValue.of(items);
      }
      default -> throw BuiltinException.of("expected composite type");
    };
  }
}
