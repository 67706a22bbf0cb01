package org.policypack.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be done beside a decision.
 *
 * @param lists the items of each obligation by its name, such as {@code approvers}, in document
 *     order
 */
public record Obligations(Map<String, List<String>> lists) {
  /** No obligation. */
  public static final Obligations NONE = new Obligations(Map.of());

  /** Copies the lists and keeps their order. */
  public Obligations {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    lists.forEach((name, items) -> copy.put(name, List.copyOf(items)));
    lists = Collections.unmodifiableMap(copy);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return lists.isEmpty();
  }

  /** These and then the others, list by list; of equal items the first stays. */
  public Obligations and(Obligations others) {
    Map<String, Set<String>> joined = new LinkedHashMap<>();
    for (Obligations each : List.of(this, others)) {
      each.lists.forEach(
          (name, items) -> joined.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(items));
    }
    Map<String, List<String>> result = new LinkedHashMap<>();
    joined.forEach((name, items) -> result.put(name, new ArrayList<>(items)));
    return new Obligations(result);
  }
}
