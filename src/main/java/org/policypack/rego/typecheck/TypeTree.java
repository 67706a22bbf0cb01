package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.type.Type;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The types of documents by their paths ({@code typeTreeNode} of OPA). */
final class TypeTree {
  private final SequencedMap<Value, TypeTree> children = new LinkedHashMap<>();
  private @Nullable Type type;

  /** The type of the document at this very place, or null where only places below have types. */
  @Nullable Type type() {
    return type;
  }

  /** Whether nothing is known here or below. */
  boolean isBlank() {
    return type == null && children.isEmpty();
  }

  Map<Value, TypeTree> children() {
    return children;
  }

  @Nullable TypeTree child(Value key) {
    return children.get(key);
  }

  private TypeTree make(Value key) {
    return children.computeIfAbsent(key, k -> new TypeTree());
  }

  /** The place at a path; made where it is not there. */
  TypeTree make(List<Value> path) {
    TypeTree node = this;
    for (Value key : path) {
      node = node.make(key);
    }
    return node;
  }

  /** Gives a place a type, whatever it had. */
  void put(List<Value> path, Type given) {
    make(path).type = given;
  }

  /** Adds the type of a rule to what the place has, and to the objects above and below. */
  void insert(List<Value> path, Type added) {
    TypeTree node = this;
    for (int i = 0; i < path.size(); i++) {
      node = node.make(path.get(i));
      if (i + 1 < path.size() && node.type instanceof Type.ObjectOf object) {
        node.type = inserted(object, path.subList(i + 1, path.size()), added);
      }
    }
    node.type = node.type == null ? added : merged(node.type, added);
    if (added instanceof Type.ObjectOf) {
      node.absorb(List.of(), node.children);
    }
  }

  private void absorb(List<Value> path, Map<Value, TypeTree> below) {
    below.forEach(
        (key, child) -> {
          List<Value> longer = new ArrayList<>(path);
          longer.add(key);
          if (child.type == null) {
            absorb(longer, child.children);
          } else if (type instanceof Type.ObjectOf object) {
            type = inserted(object, longer, child.type);
          }
        });
  }

  private static Type.ObjectOf inserted(Type.ObjectOf object, List<Value> path, Type added) {
    Type key = Types.of(path.getFirst());
    Type value =
        path.size() == 1
            ? added
            : inserted((Type.ObjectOf) Types.NO_MEMBERS, path.subList(1, path.size()), added);
    Type.Member rest = object.rest();
    Type.Member more =
        rest == null
            ? new Type.Member(key, value)
            : new Type.Member(Types.or(rest.key(), key), Types.or(rest.value(), value));
    return new Type.ObjectOf(object.members(), more);
  }

  private static Type merged(Type a, Type b) {
    if (a instanceof Type.ObjectOf object && object.members().isEmpty()) {
      if (b instanceof Type.ObjectOf other && other.members().isEmpty()) {
        return merged(object, other);
      }
      if (b instanceof Type.Union union && object.rest() != null) {
        return merged(object, union);
      }
    }
    if (a instanceof Type.SetOf set && b instanceof Type.SetOf other) {
      return Types.setOf(Types.or(Types.values(set), Types.values(other)));
    }
    if (a instanceof Type.Union && !(b instanceof Type.Union)) {
      return merged(b, a);
    }
    return Types.or(a, b);
  }

  private static Type merged(Type.ObjectOf a, Type.ObjectOf b) {
    Type.Member restA = a.rest();
    Type.Member restB = b.rest();
    if (restA == null || restB == null) {
      return restA == null ? b : a;
    }
    return Types.objectOf(
        Types.or(restA.key(), restB.key()), mergedValues(restA.value(), restB.value()));
  }

  private static Type mergedValues(Type a, Type b) {
    return Types.isUnknown(a) ? b : Types.isUnknown(b) ? a : merged(a, b);
  }

  /** Merges an object into the first object of a union that has no fixed members. */
  private static Type merged(Type.ObjectOf object, Type.Union union) {
    Type.Member more = object.rest();
    List<Type> members = new ArrayList<>(union.of());
    for (int i = 0; i < members.size() && more != null; i++) {
      Type.Member rest =
          members.get(i) instanceof Type.ObjectOf other && other.members().isEmpty()
              ? other.rest()
              : null;
      if (rest != null) {
        members.remove(i);
        Type key = Types.or(rest.key(), more.key());
        Type both = Types.objectOf(key, Types.or(rest.value(), more.value()));
        return members.isEmpty() ? both : Types.or(new Type.Union(members), both);
      }
    }
    return Types.or(object, union);
  }

  /** The type of the document here, made of what is known of the places below. */
  Type extent() {
    if (type != null) {
      return type;
    }
    Map<Value, Type> members = new LinkedHashMap<>();
    children.forEach(
        (key, child) -> {
          if (key instanceof StringValue
              || key instanceof NumberValue
              || key instanceof BooleanValue) {
            members.put(key, child.extent());
          }
        });
    return Types.objectOf(members, new Type.Member(Type.STRING, Type.ANY));
  }
}
