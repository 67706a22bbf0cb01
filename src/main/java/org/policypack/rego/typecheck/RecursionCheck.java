package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.CoreText;
import org.policypack.rego.core.RulePlace;
import org.policypack.rego.core.Variable;

/** Finds rules that use themselves ({@code checkRecursion} of OPA's compiler). */
final class RecursionCheck {
  /**
   * So many branches are looked at before the rules that are left count as told: each has a way
   * back as long as the circle, and a circle of thousands of rules is one mistake.
   */
  private static final int MOST_STEPS = 500_000;

  private final RuleGraph graph;
  private int steps;

  RecursionCheck(RuleGraph graph) {
    this.graph = graph;
  }

  List<Problem> check() {
    List<Problem> problems = new ArrayList<>();
    for (RulePlace place : new Cycles(graph).members()) {
      for (CoreRule rule : graph.rules(place)) {
        if (steps < MOST_STEPS) {
          check(rule, problems);
        }
      }
    }
    return problems;
  }

  private void check(CoreRule rule, List<Problem> problems) {
    List<CoreRule> way = wayBack(rule);
    if (!way.isEmpty()) {
      String names = way.stream().map(RecursionCheck::name).collect(Collectors.joining(" -> "));
      problems.add(
          Problem.recursion(rule.span(), "rule " + name(rule) + " is recursive: " + names));
    }
  }

  /** The shortest way from a branch of a rule to itself, or an empty list. */
  @SuppressWarnings("ReferenceEquality") // Two branches may be written the same.
  private List<CoreRule> wayBack(CoreRule start) {
    IdentityHashMap<CoreRule, CoreRule> cameFrom = new IdentityHashMap<>();
    List<CoreRule> queue = new ArrayList<>(List.of(start));
    for (int i = 0; i < queue.size(); i++) {
      CoreRule at = queue.get(i);
      steps++;
      for (RuleGraph.Use used : graph.uses(at)) {
        for (CoreRule next : graph.rules(used.place())) {
          if (next == start && used.asks(next)) {
            return way(start, at, cameFrom);
          }
          if (used.asks(next) && cameFrom.putIfAbsent(next, at) == null) {
            queue.add(next);
          }
        }
      }
    }
    return List.of();
  }

  @SuppressWarnings("ReferenceEquality")
  private static List<CoreRule> way(
      CoreRule start, CoreRule last, IdentityHashMap<CoreRule, CoreRule> cameFrom) {
    List<CoreRule> way = new ArrayList<>(List.of(start));
    for (CoreRule at = last; at != null && at != start; at = cameFrom.get(at)) {
      way.add(at);
    }
    way.add(start);
    return way.reversed();
  }

  /** The whole name of a rule, with the keys that only evaluation knows. */
  private static String name(CoreRule rule) {
    List<CoreTerm> path = new ArrayList<>();
    rule.path().forEach(key -> path.add(new CoreTerm.Constant(key, rule.span())));
    path.addAll(rule.keys());
    return CoreText.of(new CoreTerm.Reference(Variable.DATA, path, rule.span()));
  }
}
