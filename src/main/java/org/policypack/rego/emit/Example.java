package org.policypack.rego.emit;

import java.util.List;
import java.util.Optional;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * A request with the whole decision on it, for a test of the exported module.
 *
 * @param title what it shows, in a person's words or as the name of a generated case
 * @param input the request; empty for a query without any input
 * @param decision the whole decision
 * @param replaced what stands in the pack's data in place of what ships; none as a rule
 */
public record Example(
    String title, Optional<Value> input, ObjectValue decision, List<Replacement> replaced) {
  /** Copies the list. */
  public Example {
    replaced = List.copyOf(replaced);
  }

  /**
   * Other data for the time of a test.
   *
   * @param path the keys from the root of the pack's data
   */
  public record Replacement(List<String> path, Value value) {
    /** Copies the path. */
    public Replacement {
      path = List.copyOf(path);
    }
  }
}
