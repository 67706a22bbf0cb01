package org.policypack.rego.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The data document while files are added to it. Objects of several files become one; anything else
 * may stand at a place only once.
 */
final class DocumentTree {
  private final Branch root = new Branch();

  /** A place: an object that may still grow, or a value that is complete. */
  private sealed interface Place {}

  private static final class Branch implements Place {
    private final Map<Value, Place> members = new LinkedHashMap<>();
  }

  private record Leaf(Value value) implements Place {}

  /**
   * Adds an object at the root.
   *
   * @return the path of the first conflict, in the order of keys; empty where all was added
   */
  List<String> add(ObjectValue document) {
    List<String> conflict = conflict(root, document);
    if (conflict.isEmpty()) {
      merge(root, document);
    }
    return conflict;
  }

  /** The document so far. */
  ObjectValue build() {
    return build(root);
  }

  private static List<String> conflict(Branch branch, ObjectValue added) {
    for (Map.Entry<Value, Value> member : added.sorted().entrySet()) {
      Place there = branch.members.get(member.getKey());
      if (there == null) {
        continue;
      }
      String key = ((StringValue) member.getKey()).text();
      if (!(there instanceof Branch below) || !(member.getValue() instanceof ObjectValue object)) {
        return List.of(key);
      }
      List<String> inside = conflict(below, object);
      if (!inside.isEmpty()) {
        List<String> path = new ArrayList<>(List.of(key));
        path.addAll(inside);
        return path;
      }
    }
    return List.of();
  }

  private static void merge(Branch branch, ObjectValue added) {
    added.members().forEach((key, value) -> branch.members.compute(key, (k, v) -> with(v, value)));
  }

  private static Place with(@Nullable Place there, Value value) {
    if (!(value instanceof ObjectValue object)) {
      return new Leaf(value);
    }
    Branch branch = there instanceof Branch b ? b : new Branch();
    merge(branch, object);
    return branch;
  }

  private static ObjectValue build(Branch branch) {
    Map<Value, Value> members = new LinkedHashMap<>();
    branch.members.forEach(
        (key, place) ->
            members.put(
                key,
                switch (place) {
                  case Branch below -> build(below);
                  case Leaf leaf -> leaf.value();
                }));
    return ObjectValue.of(members);
  }
}
