package org.policypack.rego.tree;

import java.util.List;
import java.util.Optional;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * The head of a rule, of which further bodies and branches have copies.
 *
 * @param name the first part of the reference, where OPA still gives it
 * @param reference all of it
 * @param arguments of a function; empty where it is none
 * @param key the item of a partial set, or the last part of the reference
 * @param value empty for partial sets
 * @param assigns whether it is written with {@code :=}
 */
record HeadTree(
    Optional<String> name,
    ArrayValue reference,
    List<Value> arguments,
    Optional<Value> key,
    Optional<Value> value,
    boolean assigns) {
  /** What stands before there is a rule. */
  static final HeadTree NONE =
      new HeadTree(
          Optional.empty(), ArrayValue.EMPTY, List.of(), Optional.empty(), Optional.empty(), false);

  HeadTree {
    arguments = List.copyOf(arguments);
  }

  /** A copy in which each argument {@code _} is another variable. */
  HeadTree withFreshArguments(TermTree terms) {
    List<Value> fresh =
        arguments.stream()
            .map(argument -> Terms.isWildcard(argument) ? terms.wildcard() : argument)
            .toList();
    return new HeadTree(name, reference, fresh, key, value, assigns);
  }

  HeadTree withValue(Value other, boolean assigned) {
    return new HeadTree(name, reference, arguments, key, Optional.of(other), assigned);
  }

  ObjectValue tree() {
    ObjectValue.Builder tree = ObjectValue.builder();
    name.ifPresent(text -> tree.put("name", text));
    tree.put("ref", reference);
    if (!arguments.isEmpty()) {
      tree.put("args", new ArrayValue(arguments));
    }
    key.ifPresent(term -> tree.put("key", term));
    value.ifPresent(term -> tree.put("value", term));
    if (assigns) {
      tree.put("assign", true);
    }
    return tree.build();
  }
}
