package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.type.Signature;
import org.policypack.rego.type.Type;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * What can be done with types, as OPA does it ({@code types/types.go}). {@link Type#UNKNOWN} stands
 * for its missing type.
 */
final class Types {
  /** An object without members. */
  private static final int LARGEST = 100_000;

  static final Type NO_MEMBERS = new Type.ObjectOf(new LinkedHashMap<>(), null);

  private Types() {}

  static boolean isAny(Type type) {
    return type instanceof Type.Union union && union.of().isEmpty();
  }

  /** Whether nothing is known of a type yet. */
  static boolean isUnknown(Type type) {
    return type instanceof Type.Unknown;
  }

  private static @Nullable Type known(Type type) {
    return isUnknown(type) ? null : type;
  }

  private static Type orUnknown(@Nullable Type type) {
    return type == null ? Type.UNKNOWN : type;
  }

  // Making types.

  static Type setOf(Type item) {
    return new Type.SetOf(known(item));
  }

  static Type arrayOf(Type rest) {
    return new Type.ArrayOf(List.of(), known(rest));
  }

  static Type objectOf(Type key, Type value) {
    return new Type.ObjectOf(new LinkedHashMap<>(), new Type.Member(key, value));
  }

  static Type objectOf(Map<Value, Type> members, Type.@Nullable Member rest) {
    SequencedMap<Value, Type> sorted =
        members.size() < 2 ? new LinkedHashMap<>(members) : new TreeMap<>(members);
    return new Type.ObjectOf(sorted, rest);
  }

  static Type function(List<Type> arguments, Type result) {
    return new Type.Function(new Signature(arguments, result));
  }

  /** The type of a value. */
  static Type of(Value value) {
    return switch (value) {
      case NullValue nothing -> Type.NULL;
      case BooleanValue truth -> Type.BOOLEAN;
      case NumberValue number -> Type.NUMBER;
      case StringValue text -> Type.STRING;
      case ArrayValue array ->
          new Type.ArrayOf(array.items().stream().map(Types::of).toList(), null);
      case SetValue set -> new Type.ArrayOf(set.items().stream().map(Types::of).toList(), null);
      case ObjectValue object -> {
        Map<Value, Type> members = new TreeMap<>();
        object.members().forEach((key, item) -> members.put(key, of(item)));
        yield objectOf(members, null);
      }
    };
  }

  // Unions.

  /** The type of the values of both. */
  static Type or(Type a, Type b) {
    if (isUnknown(a)) {
      return b;
    }
    if (isUnknown(b)) {
      return a;
    }
    if (a instanceof Type.Function || b instanceof Type.Function) {
      return a instanceof Type.Function f && b instanceof Type.Function g ? or(f, g) : Type.UNKNOWN;
    }
    if (a instanceof Type.Union union) {
      return or(union, b);
    }
    if (b instanceof Type.Union union) {
      return or(union, a);
    }
    int order = TypeOrder.INSTANCE.compare(a, b);
    return order == 0 ? a : new Type.Union(order < 0 ? List.of(a, b) : List.of(b, a));
  }

  private static Type or(Type.Function f, Type.Function g) {
    List<Type> first = f.signature().arguments();
    List<Type> second = g.signature().arguments();
    if (first.size() != second.size()) {
      return Type.UNKNOWN;
    }
    List<Type> arguments = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      arguments.add(or(first.get(i), second.get(i)));
    }
    return function(arguments, or(f.signature().result(), g.signature().result()));
  }

  private static Type or(Type.Union union, Type other) {
    if (union.of().isEmpty()) {
      return union;
    }
    if (!(other instanceof Type.Union more)) {
      return with(union, other);
    }
    Type all = more.of().isEmpty() ? more : union;
    if (!more.of().isEmpty()) {
      for (Type member : more.of()) {
        all = with((Type.Union) all, member);
      }
    }
    return all;
  }

  private static Type.Union with(Type.Union union, Type other) {
    int at = Collections.binarySearch(union.of(), other, TypeOrder.INSTANCE);
    if (at >= 0) {
      return union;
    }
    List<Type> more = new ArrayList<>(union.of());
    more.add(-at - 1, other);
    return new Type.Union(more);
  }

  private static Type or(Iterable<Type> types) {
    Type all = Type.UNKNOWN;
    for (Type type : types) {
      all = or(all, type);
    }
    return all;
  }

  private static boolean contains(Type type, Type other) {
    return type instanceof Type.Union union
        ? union.of().isEmpty()
            || Collections.binarySearch(union.of(), other, TypeOrder.INSTANCE) >= 0
        : TypeOrder.INSTANCE.compare(type, other) == 0;
  }

  // Parts.

  /** The type of the keys of a collection; unknown for what has none. */
  static Type keys(Type type) {
    return switch (type) {
      case Type.ArrayOf array -> Type.NUMBER;
      case Type.ObjectOf object -> {
        Type keys = or(object.members().keySet().stream().map(Types::of).toList());
        Type.Member rest = object.rest();
        yield rest == null ? keys : or(keys, rest.key());
      }
      case Type.SetOf set -> orUnknown(set.item());
      case Type.Union union -> ofEach(union, Types::keys);
      case Type.Scalar scalar -> Type.UNKNOWN;
      case Type.Unknown unknown -> Type.UNKNOWN;
      case Type.Function function -> Type.UNKNOWN;
    };
  }

  /** The type of the items of a collection; unknown for what has none. */
  static Type values(Type type) {
    return switch (type) {
      case Type.ArrayOf array -> or(or(array.first()), orUnknown(array.rest()));
      case Type.ObjectOf object -> or(or(object.members().values()), restValue(object));
      case Type.SetOf set -> orUnknown(set.item());
      case Type.Union union -> ofEach(union, Types::values);
      case Type.Scalar scalar -> Type.UNKNOWN;
      case Type.Unknown unknown -> Type.UNKNOWN;
      case Type.Function function -> Type.UNKNOWN;
    };
  }

  private static Type ofEach(Type.Union union, Function<Type, Type> part) {
    return union.of().isEmpty() ? union : or(union.of().stream().map(part).toList());
  }

  static Type restValue(Type.ObjectOf object) {
    Type.Member rest = object.rest();
    return rest == null ? Type.UNKNOWN : rest.value();
  }

  /** The type of the item at a key; unknown where there is none. */
  static Type select(Type type, Value key) {
    return switch (type) {
      case Type.ArrayOf array -> key instanceof NumberValue at ? item(array, at) : Type.UNKNOWN;
      case Type.ObjectOf object -> member(object, key);
      case Type.SetOf set -> {
        Type asked = of(key);
        Type item = orUnknown(set.item());
        yield contains(item, asked) ? asked : Type.UNKNOWN;
      }
      case Type.Union union -> ofEach(union, member -> select(member, key));
      case Type.Scalar scalar -> Type.UNKNOWN;
      case Type.Unknown unknown -> Type.UNKNOWN;
      case Type.Function function -> Type.UNKNOWN;
    };
  }

  private static Type item(Type.ArrayOf array, NumberValue at) {
    // OPA reads the text of the number: 1.0 is no index.
    boolean digits = at.text().chars().allMatch(c -> c >= '0' && c <= '9');
    boolean index = digits && at.isLong() && at.asLong() < Integer.MAX_VALUE;
    return index ? item(array, (int) at.asLong()) : Type.UNKNOWN;
  }

  static Type item(Type.ArrayOf array, int at) {
    return at < array.first().size() ? array.first().get(at) : orUnknown(array.rest());
  }

  private static Type member(Type.ObjectOf object, Value key) {
    Type fixed = object.members().get(key);
    if (fixed != null) {
      return fixed;
    }
    Type.Member rest = object.rest();
    return rest != null && contains(rest.key(), of(key)) ? rest.value() : Type.UNKNOWN;
  }

  /** Whether a type is that of a collection that holds nothing. */
  static boolean isEmpty(Type type) {
    return switch (type) {
      case Type.ArrayOf array -> array.first().isEmpty() && array.rest() == null;
      case Type.ObjectOf object -> object.members().isEmpty() && object.rest() == null;
      case Type.SetOf set -> set.item() == null;
      case Type.Scalar scalar -> false;
      case Type.Union union -> false;
      case Type.Unknown unknown -> false;
      case Type.Function function -> false;
    };
  }

  /**
   * The type, or any where it is too large to look through: {@code y := [x, x]}, said sixty times
   * of the last one's result, is a type of 2^60 parts.
   */
  static Type bounded(Type type) {
    return sizeUpTo(LARGEST, type) < LARGEST ? type : Type.ANY;
  }

  /** How many parts a type has, counted no further than the limit. */
  private static int sizeUpTo(int limit, Type type) {
    int size = 1;
    for (Type part : parts(type)) {
      if (size >= limit) {
        return limit;
      }
      size += sizeUpTo(limit - size, part);
    }
    return size;
  }

  private static List<Type> parts(Type type) {
    return switch (type) {
      case Type.ArrayOf(List<Type> first, Type rest) -> joined(first, rest);
      case Type.SetOf(Type item) -> joined(List.of(), item);
      case Type.ObjectOf object -> {
        List<Type> parts = new ArrayList<>(object.members().values());
        Type.Member rest = object.rest();
        if (rest != null) {
          parts.add(rest.key());
          parts.add(rest.value());
        }
        yield parts;
      }
      case Type.Union union -> union.of();
      case Type.Scalar scalar -> List.of();
      case Type.Unknown unknown -> List.of();
      case Type.Function function -> List.of();
    };
  }

  private static List<Type> joined(List<Type> parts, @Nullable Type last) {
    if (last == null) {
      return parts;
    }
    List<Type> all = new ArrayList<>(parts);
    all.add(last);
    return all;
  }

  /** Whether something in a type is unknown; OPA counts the empty set among these. */
  static boolean hasUnknown(Type type) {
    return switch (type) {
      case Type.Unknown unknown -> true;
      case Type.Scalar scalar -> false;
      case Type.Union union -> false;
      case Type.ArrayOf array -> {
        Type rest = array.rest();
        yield array.first().stream().anyMatch(Types::hasUnknown)
            || (rest != null && hasUnknown(rest));
      }
      case Type.SetOf set -> {
        Type item = set.item();
        yield item == null || hasUnknown(item);
      }
      case Type.ObjectOf object -> {
        Type.Member rest = object.rest();
        yield object.members().values().stream().anyMatch(Types::hasUnknown)
            || (rest != null && (hasUnknown(rest.key()) || hasUnknown(rest.value())));
      }
      case Type.Function function ->
          function.signature().arguments().stream().anyMatch(Types::hasUnknown)
              || hasUnknown(function.signature().result());
    };
  }
}
