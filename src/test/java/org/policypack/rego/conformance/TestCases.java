package org.policypack.rego.conformance;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The cases for tests: visibly skipped without them, a failure where OPA is required. */
public final class TestCases {
  private static final Optional<List<ConformanceCase>> ALL = ConformanceCases.load();

  private TestCases() {}

  /** All of them. */
  public static List<ConformanceCase> all() {
    if (ALL.isEmpty() && "1".equals(System.getenv("POLICY_REQUIRE_OPA"))) {
      throw new AssertionError("OPA's conformance cases are not there: is Go installed?");
    }
    Assumptions.assumeTrue(ALL.isPresent(), "no Go, or no Go module of OPA");
    return ALL.orElseThrow();
  }
}
