package org.policypack.rego.emit;

import java.util.HashMap;
import java.util.Map;

/** Hands out the variables of one rule's body: {@code item}, {@code item_2}, and so on. */
final class LocalNames {
  private final Map<String, Integer> counts = new HashMap<>();

  /** A variable that the body does not have yet. */
  String next(String name) {
    int count = counts.merge(name, 1, Integer::sum);
    return count == 1 ? name : name + "_" + count;
  }
}
