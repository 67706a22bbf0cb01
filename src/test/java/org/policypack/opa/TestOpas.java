package org.policypack.opa;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The OPAs that tests may ask. Without one such tests are visibly skipped, or fail where the
 * environment variable {@code POLICY_REQUIRE_OPA} is 1. The system property {@code policy.opa} may
 * list several.
 */
public final class TestOpas {
  private static final List<OpaSearch> FOUND =
      OpaLocator.ofProcess(Path.of("").toAbsolutePath()).locate(List.of());

  private TestOpas() {}

  /** All that are named, or the one that is found; at least one. */
  public static List<OpaBinary> all() {
    List<OpaBinary> binaries = FOUND.stream().map(TestOpas::binary).toList();
    Assumptions.assumeFalse(binaries.isEmpty(), "no OPA");
    return binaries;
  }

  /** The first of {@link #all}. */
  public static OpaBinary any() {
    return all().getFirst();
  }

  /** Why tests that need an OPA are skipped here; empty where they are not. */
  static Optional<String> reasonToSkip() {
    return FOUND.stream()
        .filter(OpaSearch.NotFound.class::isInstance)
        .map(missing -> ((OpaSearch.NotFound) missing).reason())
        .filter(unused -> !isRequired())
        .findFirst();
  }

  private static boolean isRequired() {
    return "1".equals(System.getenv("POLICY_REQUIRE_OPA"));
  }

  private static OpaBinary binary(OpaSearch search) {
    return switch (search) {
      case OpaSearch.Found found -> found.binary();
      case OpaSearch.Unusable unusable ->
          throw new AssertionError(unusable.path() + ": " + unusable.reason());
      case OpaSearch.NotFound missing -> {
        if (isRequired()) {
          throw new AssertionError(missing.reason());
        }
        Assumptions.abort(missing.reason());
        throw new AssertionError("not reached");
      }
    };
  }
}
