package org.policypack.pack;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that a pack may not use, since Rego or the exported module does. */
public final class ReservedNames {
  /**
   * The keywords of Rego v1 ("Reserved Names" in the policy reference of OPA 1.22.2); older OPAs do
   * not parse them in a package path.
   */
  public static final Set<String> REGO_KEYWORDS =
      Set.of(
          "as",
          "contains",
          "default",
          "else",
          "every",
          "false",
          "if",
          "import",
          "in",
          "not",
          "null",
          "package",
          "some",
          "true",
          "with");

  /** Roots of documents and packages of OPA itself. */
  public static final Set<String> OPA_ROOTS = Set.of("data", "input", "system");

  /** Where the exported data of all packs stands: {@code data.policypack}. */
  public static final String DATA_ROOT = "policypack";

  /**
   * The rules and functions that every exported module may have. A package {@code x.denies} beside
   * a rule {@code denies} in package {@code x} does not load, so no segment of a package has such a
   * name.
   */
  public static final Set<String> GENERATED_RULES =
      Set.of(
          "address",
          "allows",
          "amount",
          "checks",
          "computed",
          "conftest_message",
          "contributing",
          "deciding",
          "deciding_masks",
          "decimal_text",
          "decision",
          "denies",
          "derived",
          "distinct",
          "effects",
          "fits",
          "fold",
          "invalid",
          "invalid_attribute",
          "is_address",
          "is_decimal",
          "is_request",
          "is_timestamp",
          "is_whole",
          "masks",
          "matched_rules",
          "matching",
          "millionths",
          "obligations",
          "one_of",
          "one_of_addresses",
          "one_of_decimals",
          "one_of_instants",
          "one_of_wholes",
          "outcome",
          "outcomes",
          "pack",
          "patterns",
          "reason",
          "request",
          "requires_approval",
          "scientific",
          "shortened",
          "strictest",
          "text_of",
          "units",
          "unscaled",
          "valid",
          "violation",
          "wall_clock",
          "warn",
          "weekday",
          "within");

  private ReservedNames() {}

  /** Why a name is no segment of a package, in words that follow the name; null where it is one. */
  public static @Nullable String packageSegmentProblem(String name) {
    if (REGO_KEYWORDS.contains(name)) {
      return "is a keyword of Rego";
    }
    if (OPA_ROOTS.contains(name) || name.equals(DATA_ROOT)) {
      return "is a root of OPA's documents";
    }
    return GENERATED_RULES.contains(name) ? "is a rule of the exported module" : null;
  }
}
