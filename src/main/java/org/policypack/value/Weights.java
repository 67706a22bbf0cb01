package org.policypack.value;

import java.util.Collection;
import java.util.Map;

/** Adds weights up, as far as an int goes. */
final class Weights {
  /** So many characters of a string weigh as much as a value. */
  static final int CHARACTERS = 16;

  private Weights() {}

  static int of(Collection<Value> items) {
    long sum = 1;
    for (Value item : items) {
      sum += item.weight();
    }
    return capped(sum);
  }

  static int of(Map<Value, Value> members) {
    long sum = 1;
    for (Map.Entry<Value, Value> member : members.entrySet()) {
      sum += (long) member.getKey().weight() + member.getValue().weight();
    }
    return capped(sum);
  }

  private static int capped(long sum) {
    return (int) Math.min(sum, Integer.MAX_VALUE);
  }
}
