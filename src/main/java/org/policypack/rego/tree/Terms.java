package org.policypack.rego.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The shapes that the parts of a tree have in common: a term is its type and its value. */
final class Terms {
  static final String TYPE = "type";
  static final String VALUE = "value";
  private static final String VAR = "var";
  private static final String WILDCARD = "$";

  private Terms() {}

  static ObjectValue of(String type, Value value) {
    return ObjectValue.builder().put(TYPE, StringValue.of(type)).put(VALUE, value).build();
  }

  static ObjectValue string(String text) {
    return of("string", StringValue.of(text));
  }

  static ObjectValue var(String name) {
    return of(VAR, StringValue.of(name));
  }

  /** A variable, then strings. */
  static ArrayValue path(List<String> names) {
    List<Value> path = new ArrayList<>();
    path.add(var(names.getFirst()));
    names.stream().skip(1).map(Terms::string).forEach(path::add);
    return new ArrayValue(path);
  }

  /** The name of a builtin function, which the tree has in the place of an operator. */
  static ObjectValue name(String dotted) {
    return of("ref", path(Arrays.asList(dotted.split("\\.", -1))));
  }

  static String type(Value term) {
    return term instanceof ObjectValue tree && tree.get(TYPE) instanceof StringValue type
        ? type.text()
        : "";
  }

  /** Whether a term is what {@code _} became. */
  static boolean isWildcard(Value term) {
    return type(term).equals(VAR)
        && term instanceof ObjectValue tree
        && tree.get(VALUE) instanceof StringValue name
        && name.text().startsWith(WILDCARD);
  }

  /** What the given {@code _} becomes, counted from 0. */
  static ObjectValue wildcard(int count) {
    return var(WILDCARD + count);
  }

  /** Whether no variable stands in a term, but for the heads of references. */
  static boolean isGround(Value tree) {
    return switch (tree) {
      case ArrayValue list -> list.items().stream().allMatch(Terms::isGround);
      case ObjectValue node ->
          switch (type(node)) {
            case VAR, "templatestring" -> false;
            case "ref" ->
                node.get(VALUE) instanceof ArrayValue path
                    && path.items().stream().skip(1).allMatch(Terms::isGround);
            default ->
                node.members().entrySet().stream()
                    .filter(member -> !member.getKey().equals(StringValue.of(TYPE)))
                    .allMatch(member -> isGround(member.getValue()));
          };
      default -> true;
    };
  }
}
