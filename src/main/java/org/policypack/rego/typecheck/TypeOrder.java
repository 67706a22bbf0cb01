package org.policypack.rego.typecheck;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.type.Type;
import org.policypack.value.Value;

/** The order in which OPA keeps the members of a union ({@code types.Compare}). */
final class TypeOrder implements Comparator<Type> {
  static final TypeOrder INSTANCE = new TypeOrder();

  private TypeOrder() {}

  @Override
  public int compare(Type a, Type b) {
    if (a == b) {
      return 0;
    }
    int byRank = Integer.compare(rank(a), rank(b));
    if (byRank != 0) {
      return byRank;
    }
    return switch (a) {
      case Type.ArrayOf array -> arrays(array, (Type.ArrayOf) b);
      case Type.ObjectOf object -> objects(object, (Type.ObjectOf) b);
      case Type.SetOf set -> optional(set.item(), ((Type.SetOf) b).item());
      case Type.Union union -> lists(union.of(), ((Type.Union) b).of());
      case Type.Function function -> functions(function, (Type.Function) b);
      case Type.Scalar scalar -> 0;
      case Type.Unknown unknown -> 0;
    };
  }

  private static int rank(Type type) {
    return switch (type) {
      case Type.Unknown unknown -> -1;
      case Type.Scalar scalar -> rank(scalar);
      case Type.ArrayOf array -> 4;
      case Type.ObjectOf object -> 5;
      case Type.SetOf set -> 6;
      case Type.Union union -> 7;
      case Type.Function function -> 8;
    };
  }

  private static int rank(Type.Scalar scalar) {
    return switch (scalar) {
      case NULL -> 0;
      case BOOLEAN -> 1;
      case NUMBER -> 2;
      case STRING -> 3;
    };
  }

  private int optional(@Nullable Type a, @Nullable Type b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    return compare(a, b);
  }

  private int lists(List<Type> a, List<Type> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private int arrays(Type.ArrayOf a, Type.ArrayOf b) {
    int byRest = optional(a.rest(), b.rest());
    return byRest == 0 ? lists(a.first(), b.first()) : byRest;
  }

  private int objects(Type.ObjectOf a, Type.ObjectOf b) {
    Type.Member restA = a.rest();
    Type.Member restB = b.rest();
    int byRest =
        restA == null || restB == null
            ? Boolean.compare(restA != null, restB != null)
            : members(restA, restB);
    return byRest == 0 ? members(a, b) : byRest;
  }

  private int members(Type.Member a, Type.Member b) {
    int byKey = compare(a.key(), b.key());
    return byKey == 0 ? compare(a.value(), b.value()) : byKey;
  }

  private int members(Type.ObjectOf a, Type.ObjectOf b) {
    Iterator<Map.Entry<Value, Type>> others = b.members().entrySet().iterator();
    for (Map.Entry<Value, Type> member : a.members().entrySet()) {
      if (!others.hasNext()) {
        return 1;
      }
      Map.Entry<Value, Type> other = others.next();
      int byKey = member.getKey().compareTo(other.getKey());
      int order = byKey == 0 ? compare(member.getValue(), other.getValue()) : byKey;
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private int functions(Type.Function a, Type.Function b) {
    int byArity = Integer.compare(a.signature().arity(), b.signature().arity());
    if (byArity != 0) {
      return byArity;
    }
    int byArguments = lists(a.signature().arguments(), b.signature().arguments());
    return byArguments == 0 ? compare(a.signature().result(), b.signature().result()) : byArguments;
  }
}
