package org.policypack.rego.builtin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** Functions of graphs: objects that give for each node its neighbours. */
final class Graphs {
  private Graphs() {}

  static void addTo(Builtins list) {
    list.add("graph.reachable", (a, c) -> reachable(a, c));
    list.add("graph.reachable_paths", (a, c) -> paths(a, c));
  }

  private static Collection<Value> start(Value[] a) {
    return switch (a[1]) {
      case ArrayValue array -> array.items();
      case SetValue set -> set.items();
      default -> throw BuiltinException.operand(2, a[1], "{array, set}");
    };
  }

  private static Collection<Value> neighbours(@Nullable Value edges) {
    return switch (edges) {
      case ArrayValue array -> array.items();
      case SetValue set -> set.items();
      case null, default -> List.of();
    };
  }

  private static Value reachable(Value[] a, CallContext context) {
    ObjectValue graph = Operands.object(a, 0);
    Set<Value> reached = new TreeSet<>();
    Deque<Value> queue = new ArrayDeque<>(start(a));
    while (!queue.isEmpty()) {
      Value node = queue.poll();
      context.spend(10);
      if (graph.get(node) != null && reached.add(node)) {
        queue.addAll(neighbours(graph.get(node)));
      }
    }
    return SetValue.of(reached);
  }

  private static Value paths(Value[] a, CallContext context) {
    ObjectValue graph = Operands.object(a, 0);
    Set<Value> found = new TreeSet<>();
    for (Value root : start(a)) {
      Value edges = graph.get(root);
      if (edges != null && neighbours(edges).isEmpty()) {
        found.add(ArrayValue.of(root));
      }
      for (Value next : neighbours(edges)) {
        List<Value> path = new ArrayList<>(List.of(root));
        paths(graph, next, path, new TreeSet<>(path), found, context);
      }
    }
    return SetValue.of(found);
  }

  /**
   * A path ends where there is no neighbour, or one that it has been to, or before one that the
   * graph does not hold. From the root itself it goes to neighbours unasked, so to the root again.
   */
  private static void paths(
      ObjectValue graph,
      Value node,
      List<Value> path,
      Set<Value> reached,
      Set<Value> found,
      CallContext context) {
    context.spend(10L + path.size());
    Value edges = graph.get(node);
    if (edges == null) {
      add(path, found, context);
      return;
    }
    path.add(node);
    boolean isNew = reached.add(node);
    Collection<Value> neighbours = neighbours(edges);
    if (neighbours.isEmpty()) {
      add(path, found, context);
    }
    for (Value next : neighbours) {
      if (reached.contains(next)) {
        add(path, found, context);
      } else {
        paths(graph, next, path, reached, found, context);
      }
    }
    if (isNew) {
      reached.remove(node);
    }
    path.removeLast();
  }

  private static void add(List<Value> path, Set<Value> found, CallContext context) {
    context.keep(path.size());
    found.add(new ArrayValue(path));
  }
}
