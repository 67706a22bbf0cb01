package org.policypack.pack.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policypack.pack.Condition;
import org.policypack.pack.NamedCondition;
import org.policypack.pack.Rule;
import org.policypack.source.Span;

/** Whether named conditions ask for themselves, and whether rules use them. */
final class NamedConditionCheck {
  private final Map<String, NamedCondition> named = new LinkedHashMap<>();
  private final Findings findings;

  NamedConditionCheck(List<NamedCondition> conditions, Findings findings) {
    conditions.forEach(c -> named.put(c.name(), c));
    this.findings = findings;
  }

  /** Tells the conditions that ask for themselves. */
  void tellRecursion() {
    for (NamedCondition each : named.values()) {
      ConditionTree.uses(each.condition())
          .filter(is -> reachable(List.of(is.name())).contains(each.name()))
          .forEach(is -> tellRecursion(each.name(), is));
    }
  }

  private void tellRecursion(String name, Condition.Is use) {
    String message = "The condition `" + name + "` asks for itself.";
    String hint =
        use.name().equals(name)
            ? "It may use other conditions only."
            : "It does so by `" + use.name() + "`.";
    findings.error(Problem.RECURSIVE_CONDITION, use.span(), message, hint);
  }

  /** Warns of the conditions that no rule uses. */
  void tellUnused(List<Rule> rules, Map<String, Span> names) {
    Set<String> used =
        reachable(
            rules.stream()
                .flatMap(r -> ConditionTree.uses(r.when()))
                .map(Condition.Is::name)
                .toList());
    names.forEach(
        (name, span) -> {
          if (!used.contains(name)) {
            String message = "No rule uses the condition `" + name + "`.";
            findings.warning(
                Problem.UNUSED_CONDITION, span, message, "Use it with `is`, or remove it.");
          }
        });
  }

  private Set<String> reachable(List<String> from) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String name = open.pop();
      NamedCondition condition = named.get(name);
      if (found.add(name) && condition != null) {
        ConditionTree.uses(condition.condition()).map(Condition.Is::name).forEach(open::push);
      }
    }
    return found;
  }
}
