package org.policypack.rego.typecheck;

import java.util.List;
import java.util.Map;
import org.policypack.rego.type.Type;
import org.policypack.value.Value;

/** Whether values of two types may be equal ({@code unifies} of OPA's checker). */
final class Compatibility {
  private Compatibility() {}

  static boolean fits(Type a, Type b) {
    if (Types.isUnknown(a) || Types.isUnknown(b)) {
      return false;
    }
    if (a instanceof Type.Union || b instanceof Type.Union) {
      return (a instanceof Type.Union union && fitsOne(union, b))
          || (b instanceof Type.Union other && fitsOne(other, a));
    }
    return switch (a) {
      case Type.Scalar scalar -> scalar == b;
      case Type.ArrayOf array -> b instanceof Type.ArrayOf other && fits(array, other);
      case Type.ObjectOf object -> b instanceof Type.ObjectOf other && fits(object, other);
      case Type.SetOf set -> b instanceof Type.SetOf other && fits(set, other);
      case Type.Function function -> b instanceof Type.Function other && fits(function, other);
      case Type.Union union -> false;
      case Type.Unknown unknown -> false;
    };
  }

  private static boolean fitsOne(Type.Union union, Type other) {
    return !(other instanceof Type.Function)
        && (union.of().isEmpty() || union.of().stream().anyMatch(member -> fits(member, other)));
  }

  private static boolean fits(Type.SetOf a, Type.SetOf b) {
    Type itemA = a.item();
    Type itemB = b.item();
    return itemA == null || itemB == null || fits(itemA, itemB);
  }

  private static boolean fits(Type.ArrayOf a, Type.ArrayOf b) {
    Type restA = a.rest();
    Type restB = b.rest();
    return fitsFirst(a, b)
        && fitsFirst(b, a)
        && (restA == null || restB == null || fits(restA, restB));
  }

  private static boolean fitsFirst(Type.ArrayOf a, Type.ArrayOf b) {
    for (int i = 0; i < a.first().size(); i++) {
      if (!fits(a.first().get(i), Types.item(b, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Type.ObjectOf a, Type.ObjectOf b) {
    Type restA = Types.restValue(a);
    Type restB = Types.restValue(b);
    return fitsMembers(a, b)
        && fitsMembers(b, a)
        && (Types.isUnknown(restA) || Types.isUnknown(restB) || fits(restA, restB));
  }

  private static boolean fitsMembers(Type.ObjectOf a, Type.ObjectOf b) {
    boolean open = !Types.isUnknown(Types.restValue(a)) || !Types.isUnknown(Types.restValue(b));
    for (Map.Entry<Value, Type> member : a.members().entrySet()) {
      Type other = Types.select(b, member.getKey());
      boolean fits = Types.isUnknown(other) ? open : fits(member.getValue(), other);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Type.Function a, Type.Function b) {
    List<Type> first = a.signature().arguments();
    List<Type> second = b.signature().arguments();
    if (first.size() != second.size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      if (!fits(first.get(i), second.get(i))) {
        return false;
      }
    }
    return true;
  }
}
