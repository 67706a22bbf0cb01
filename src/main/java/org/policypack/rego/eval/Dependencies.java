package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostics;

/** Which rules use which; none may use itself. */
final class Dependencies {
  private final Map<RuleGroup, Set<RuleGroup>> uses = new LinkedHashMap<>();
  private @Nullable RuleGroup current;

  void add(RuleGroup group) {
    uses.put(group, new LinkedHashSet<>());
  }

  /** What is used from now on is used by this group. */
  void enter(RuleGroup group) {
    current = group;
  }

  void use(RuleGroup used) {
    Set<RuleGroup> ofCurrent = current == null ? null : uses.get(current);
    if (ofCurrent != null) {
      ofCurrent.add(used);
    }
  }

  /** Reports each group that uses itself, over however many others. */
  void check(Diagnostics problems) {
    current = null;
    for (RuleGroup group : new Cycles(uses).members()) {
      List<RuleGroup> way = wayBack(group);
      StringBuilder text = new StringBuilder(group.name());
      way.forEach(step -> text.append(" -> ").append(step.name()));
      problems.error(
          "rego_recursion_error", group.span(), "rule " + group.name() + " is recursive: " + text);
    }
  }

  /** The shortest way from a group to itself. */
  private List<RuleGroup> wayBack(RuleGroup start) {
    Map<RuleGroup, RuleGroup> cameFrom = new LinkedHashMap<>();
    List<RuleGroup> queue = new ArrayList<>(List.of(start));
    for (int i = 0; i < queue.size(); i++) {
      RuleGroup at = queue.get(i);
      for (RuleGroup next : uses.getOrDefault(at, Set.of())) {
        if (next == start) {
          return way(start, at, cameFrom);
        }
        if (cameFrom.putIfAbsent(next, at) == null) {
          queue.add(next);
        }
      }
    }
    return List.of(start);
  }

  private static List<RuleGroup> way(
      RuleGroup start, RuleGroup last, Map<RuleGroup, RuleGroup> cameFrom) {
    List<RuleGroup> way = new ArrayList<>(List.of(start));
    for (RuleGroup at = last; at != null && at != start; at = cameFrom.get(at)) {
      way.addFirst(at);
    }
    return way;
  }
}
