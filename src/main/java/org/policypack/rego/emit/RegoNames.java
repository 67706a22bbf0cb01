package org.policypack.rego.emit;

import java.util.Arrays;
import java.util.List;
import org.policypack.pack.Effect;

/** The names of what an export consists of. */
public final class RegoNames {
  /** The file that holds a pack's data. */
  public static final String DATA_FILE = "data.json";

  /** How the name of a file of tests ends. */
  public static final String TEST_ENDING = "_test.rego";

  private static final String MODULE_ENDING = "_policy";

  private RegoNames() {}

  /** The file of the module's tests: {@code cavra_policy_test.rego}. */
  public static String testFileName(String regoPackage) {
    return moduleFileName(regoPackage).replaceFirst("\\.rego$", TEST_ENDING);
  }

  /**
   * The module's file: the package's segments joined by {@code _}, ending in {@code _policy.rego}:
   * {@code cavra_policy.rego} for {@code cavra.policy}, {@code llm_access_policy.rego} for {@code
   * llm.access}.
   */
  public static String moduleFileName(String regoPackage) {
    String joined = String.join("_", segments(regoPackage));
    return (joined.endsWith(MODULE_ENDING) ? joined : joined + MODULE_ENDING) + ".rego";
  }

  /**
   * The set that the rules of an effect fill. It is not named after the effect: Conftest takes each
   * member of a set {@code deny} for a failure with that message, and members are bare ids.
   */
  public static String rules(Effect effect) {
    return switch (effect) {
      case ALLOW -> "allows";
      case MASK -> "masks";
      case REQUIRE_APPROVAL -> "requires_approval";
      case DENY -> "denies";
    };
  }

  /** The segments of a package. */
  static List<String> segments(String regoPackage) {
    return Arrays.asList(regoPackage.split("\\.", -1));
  }
}
