package org.policypack.rego.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.value.Value;

/** A place in {@code data} at or below which rules define something. Immutable once planned. */
final class RuleNode {
  private final Map<Value, RuleNode> children = new LinkedHashMap<>();
  private @Nullable RuleGroup group;

  /** The rules that define this very place; null for a package or the start of a path. */
  @Nullable RuleGroup group() {
    return group;
  }

  void define(RuleGroup rules) {
    group = rules;
  }

  Map<Value, RuleNode> children() {
    return children;
  }

  @Nullable RuleNode child(Value key) {
    return children.get(key);
  }

  /** The place at a path below this one; made where it is not there. */
  RuleNode make(List<? extends Value> path) {
    RuleNode node = this;
    for (Value key : path) {
      node = node.children.computeIfAbsent(key, k -> new RuleNode());
    }
    return node;
  }

  /** The place at a path below this one, or null where no rule is near. */
  @Nullable RuleNode find(List<Value> path) {
    RuleNode node = this;
    for (Value key : path) {
      node = node == null ? null : node.child(key);
    }
    return node;
  }
}
