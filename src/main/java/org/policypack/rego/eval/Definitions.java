package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.RulePlace;
import org.policypack.value.Value;

/** Gathers the rules of each name, and makes the tree in which they are found. */
final class Definitions {
  private final RuleNode root;
  private final List<Definition> found = new ArrayList<>();
  private int groups;

  private Definitions(RuleNode root) {
    this.root = root;
  }

  /**
   * The rules of a program.
   *
   * @param root gets the places of the rules
   */
  static List<Definition> of(RulePlace places, RuleNode root) {
    Definitions definitions = new Definitions(root);
    definitions.add(places, null);
    return definitions.found;
  }

  /**
   * A partial object, to which all rules below its place belong.
   *
   * @param depth the length of its path
   */
  private record PartialObject(RuleGroup group, int depth) {}

  private void add(RulePlace place, @Nullable PartialObject around) {
    PartialObject below = around;
    if (!place.rules().isEmpty()) {
      RuleGroup.Kind kind = kind(place);
      if (around != null && kind != RuleGroup.Kind.FUNCTION) {
        addRules(place, around.group, around.depth);
      } else {
        RuleGroup group = group(place, kind);
        addRules(place, group, place.path().size());
        boolean isObject = kind == RuleGroup.Kind.PARTIAL_OBJECT;
        below = isObject ? new PartialObject(group, place.path().size()) : around;
      }
    }
    for (RulePlace child : place.children().values()) {
      add(child, below);
    }
  }

  private static RuleGroup.Kind kind(RulePlace place) {
    if (place.rules().stream().anyMatch(rule -> !rule.keys().isEmpty())) {
      return RuleGroup.Kind.PARTIAL_OBJECT;
    }
    if (place.isFunction()) {
      return RuleGroup.Kind.FUNCTION;
    }
    boolean isSet = place.rules().getFirst().rule().head().isContains();
    return isSet ? RuleGroup.Kind.PARTIAL_SET : RuleGroup.Kind.COMPLETE;
  }

  private RuleGroup group(RulePlace place, RuleGroup.Kind kind) {
    RuleGroup group =
        new RuleGroup(groups++, place.path(), kind, place.declared().getFirst().rule().span());
    root.make(place.path()).define(group);
    return group;
  }

  /** Adds the rules of a place, each with its branches, which stand side by side. */
  private void addRules(RulePlace place, RuleGroup group, int depth) {
    List<Value> below = place.path().subList(depth, place.path().size());
    List<CoreRule> rules = place.rules();
    int start = 0;
    while (start < rules.size()) {
      int end = start + 1 + rules.get(start).rule().elses().size();
      found.add(new Definition(group, rules.subList(start, end), below));
      start = end;
    }
  }
}
