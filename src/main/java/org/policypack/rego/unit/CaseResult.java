package org.policypack.rego.unit;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a case of a test, or of a group of cases.
 *
 * @param cases the cases inside; none for a single case
 */
public record CaseResult(String name, boolean failed, Map<String, CaseResult> cases) {
  /** Sorts the cases by name. */
  public CaseResult {
    cases = new TreeMap<>(cases);
  }

  /** How many single cases there are, failed or not. */
  int count(boolean failures) {
    if (cases.isEmpty()) {
      return failed == failures ? 1 : 0;
    }
    return cases.values().stream().mapToInt(inner -> inner.count(failures)).sum();
  }
}
