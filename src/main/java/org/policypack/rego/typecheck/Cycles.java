package org.policypack.rego.typecheck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.policypack.rego.core.RulePlace;

/** Finds who stands on a cycle of a graph: Tarjan's strong components, without recursion. */
final class Cycles {
  private final RuleGraph graph;
  private final IdentityHashMap<RulePlace, Integer> order = new IdentityHashMap<>();
  private final IdentityHashMap<RulePlace, Integer> lowest = new IdentityHashMap<>();
  private final Deque<RulePlace> open = new ArrayDeque<>();
  private final Set<RulePlace> isOpen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<RulePlace> found = new ArrayList<>();

  Cycles(RuleGraph graph) {
    this.graph = graph;
  }

  /** All members of cycles. */
  List<RulePlace> members() {
    for (RulePlace place : graph.places()) {
      if (!order.containsKey(place)) {
        visit(place);
      }
    }
    return found;
  }

  private record Visit(RulePlace place, Iterator<RulePlace> next) {}

  private void visit(RulePlace start) {
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(begin(start));
    while (!stack.isEmpty()) {
      Visit visit = stack.peek();
      if (visit.next.hasNext()) {
        RulePlace next = visit.next.next();
        if (!order.containsKey(next)) {
          stack.push(begin(next));
        } else if (isOpen.contains(next)) {
          lower(visit.place, order.getOrDefault(next, 0));
        }
      } else {
        stack.pop();
        end(visit.place);
        if (!stack.isEmpty()) {
          lower(stack.peek().place, lowest(visit.place));
        }
      }
    }
  }

  private Visit begin(RulePlace place) {
    order.put(place, order.size());
    lowest.put(place, order.size() - 1);
    open.push(place);
    isOpen.add(place);
    return new Visit(place, graph.uses(place).iterator());
  }

  private int lowest(RulePlace place) {
    return lowest.getOrDefault(place, 0);
  }

  private void lower(RulePlace place, int to) {
    lowest.merge(place, to, Math::min);
  }

  private void end(RulePlace place) {
    if (lowest(place) != order.getOrDefault(place, -1)) {
      return;
    }
    List<RulePlace> component = new ArrayList<>();
    RulePlace member;
    do {
      member = open.pop();
      isOpen.remove(member);
      component.add(member);
    } while (member != place);
    boolean cycle = component.size() > 1 || graph.uses(place).contains(place);
    if (cycle) {
      found.addAll(component);
    }
  }
}
