package org.policypack.rego.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds who stands on a cycle of a graph: Tarjan's strong components, without recursion. */
final class Cycles {
  private final Map<RuleGroup, Set<RuleGroup>> graph;
  private final Map<RuleGroup, Integer> order = new HashMap<>();
  private final Map<RuleGroup, Integer> lowest = new HashMap<>();
  private final Deque<RuleGroup> open = new ArrayDeque<>();
  private final Set<RuleGroup> isOpen = new HashSet<>();
  private final List<RuleGroup> found = new ArrayList<>();

  Cycles(Map<RuleGroup, Set<RuleGroup>> graph) {
    this.graph = graph;
  }

  /** All members of cycles. */
  List<RuleGroup> members() {
    for (RuleGroup group : graph.keySet()) {
      if (!order.containsKey(group)) {
        visit(group);
      }
    }
    return found;
  }

  private record Visit(RuleGroup group, Iterator<RuleGroup> next) {}

  private void visit(RuleGroup start) {
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(begin(start));
    while (!stack.isEmpty()) {
      Visit visit = stack.peek();
      if (visit.next.hasNext()) {
        RuleGroup next = visit.next.next();
        if (!order.containsKey(next)) {
          stack.push(begin(next));
        } else if (isOpen.contains(next)) {
          lower(visit.group, order.getOrDefault(next, 0));
        }
      } else {
        stack.pop();
        end(visit.group);
        if (!stack.isEmpty()) {
          lower(stack.peek().group, lowest(visit.group));
        }
      }
    }
  }

  private Visit begin(RuleGroup group) {
    order.put(group, order.size());
    lowest.put(group, order.size() - 1);
    open.push(group);
    isOpen.add(group);
    return new Visit(group, graph.getOrDefault(group, Set.of()).iterator());
  }

  private int lowest(RuleGroup group) {
    return lowest.getOrDefault(group, 0);
  }

  private void lower(RuleGroup group, int to) {
    lowest.merge(group, to, Math::min);
  }

  private void end(RuleGroup group) {
    if (lowest(group) != order.getOrDefault(group, -1)) {
      return;
    }
    List<RuleGroup> component = new ArrayList<>();
    RuleGroup member;
    do {
      member = open.pop();
      isOpen.remove(member);
      component.add(member);
    } while (member != group);
    boolean cycle = component.size() > 1 || graph.getOrDefault(group, Set.of()).contains(group);
    if (cycle) {
      found.addAll(component);
    }
  }
}
