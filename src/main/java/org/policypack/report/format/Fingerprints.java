package org.policypack.report.format;

import java.util.HashMap;
import java.util.Map;
import org.policypack.report.Check;
import org.policypack.value.Sha256;

/**
 * The names by which readers know findings again. The same finding keeps its own when lines are
 * added above it; findings that are equal but for their places are counted.
 */
final class Fingerprints {
  private final Map<String, Integer> identities = new HashMap<>();

  /** That of the next finding of a report, 64 hexadecimal digits; no two are the same. */
  String next(Check check) {
    String identity = String.join("\n", check.rule().id(), check.suite(), check.name());
    int times = identities.merge(identity, 1, Integer::sum);
    return Sha256.of(identity + "\n" + times);
  }
}
