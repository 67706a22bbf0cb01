package org.policypack.rego.builtin.schema;

import org.policypack.value.Value;

/** What one keyword asks of values. */
@FunctionalInterface
interface Check {
  /**
   * Checks a value.
   *
   * @param out gets what is wrong
   */
  void run(Value value, Spot spot, Outcome out);
}
