package org.policypack.differential.packs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All constructs that generated packs must use, by the names of {@link Constructs}. */
final class ExpectedConstructs {
  private static final List<String> TYPES =
      List.of("string", "boolean", "integer", "number", "timestamp", "address");
  private static final List<String> ENUMERABLE =
      List.of("string", "integer", "number", "timestamp", "address");
  private static final List<String> SUBJECTS = List.of("input", "define", "element", "field");
  private static final List<String> PACK_ONLY = List.of("literal", "data");
  private static final List<String> ANY_OPERAND = List.of("literal", "attribute", "data");
  private static final List<String> FOLDING =
      List.of(
          "eq string",
          "ne string",
          "in string",
          "not_in string",
          "starts_with",
          "ends_with",
          "contains",
          "glob",
          "includes",
          "includes_any",
          "includes_all");
  private static final List<String> COMPARISONS = List.of("gt", "gte", "lt", "lte", "between");
  private static final List<String> PATTERNS =
      List.of("starts_with", "ends_with", "contains", "glob", "regex", "runs", "runs_only");
  private static final List<String> CLOCKS = List.of("time_of_day", "weekday");
  private static final List<String> INCLUSIONS =
      List.of("includes", "includes_any", "includes_all");

  private ExpectedConstructs() {}

  /** The names of all. */
  static Set<String> all() {
    Set<String> all = new TreeSet<>();
    all.addAll(declarations());
    all.addAll(operators());
    all.addAll(decisions());
    return all;
  }

  /** The operators that must hold in some request and fail in another. */
  static Set<String> operatorsBothWays() {
    Set<String> words = new TreeSet<>();
    words.addAll(joined(List.of("eq", "ne", "in", "not_in"), " ", TYPES));
    words.addAll(COMPARISONS);
    words.addAll(PATTERNS);
    words.addAll(CLOCKS);
    words.addAll(INCLUSIONS);
    words.addAll(List.of("before", "after", "cidr", "some", "every", "none"));
    words.addAll(List.of("exists true", "exists false", "all", "any", "not", "is"));
    return words;
  }

  private static Set<String> declarations() {
    Set<String> all = new TreeSet<>();
    all.addAll(joined(List.of("input", "input array of", "input map of", "field"), " ", TYPES));
    all.addAll(joined(List.of("input enum of"), " ", ENUMERABLE));
    all.addAll(List.of("input array of objects", "field array of objects", "required"));
    all.addAll(List.of("quoted segment", "1 segments", "2 segments", "3 segments", "4 segments"));
    all.addAll(joined(List.of("lookup of"), " ", TYPES));
    all.addAll(joined(List.of("add", "subtract", "multiply"), " of ", List.of("two", "many")));
    all.addAll(joined(List.of("2", "3", "4", "5", "6", "7", "8"), " ", List.of("operands")));
    all.addAll(joined(List.of("arithmetic"), " with ", ANY_OPERAND));
    all.addAll(joined(List.of("data"), " ", List.of("by attribute", "by keys", "with default")));
    return all;
  }

  private static Set<String> operators() {
    Set<String> all = new TreeSet<>();
    List<String> equality = joined(List.of("eq", "ne", "in", "not_in"), " ", TYPES);
    all.addAll(joined(equality, " with ", ANY_OPERAND));
    all.addAll(joined(joined(List.of("eq", "ne"), " ", TYPES), " on ", SUBJECTS));
    all.addAll(joined(COMPARISONS, " on ", SUBJECTS));
    all.addAll(joined(COMPARISONS, " on ", List.of("length of input", "length of field")));
    all.addAll(joined(COMPARISONS, " with ", ANY_OPERAND));
    all.addAll(joined(PATTERNS, " on ", SUBJECTS));
    all.addAll(joined(PATTERNS, " with ", PACK_ONLY));
    all.addAll(joined(INCLUSIONS, " with ", ANY_OPERAND));
    all.addAll(joined(INCLUSIONS, " in ", List.of("a map", "an array")));
    all.addAll(joined(FOLDING, " ", List.of("ignoring case")));
    all.addAll(joined(CLOCKS, " with ", PACK_ONLY));
    all.addAll(joined(CLOCKS, " on ", SUBJECTS));
    all.addAll(joined(List.of("before", "after"), " with ", ANY_OPERAND));
    all.addAll(joined(List.of("before", "after", "cidr"), " on ", SUBJECTS));
    all.addAll(joined(List.of("cidr"), " with ", PACK_ONLY));
    all.addAll(joined(List.of("exists true", "exists false"), " on ", SUBJECTS));
    all.addAll(joined(List.of("some", "every", "none"), " of ", List.of("scalars", "objects")));
    all.addAll(joined(List.of("quantifier"), " on ", List.of("input", "field")));
    all.addAll(List.of("all", "any", "not", "is", "always", "glob without separator"));
    all.addAll(joined(List.of("all", "any", "not", "is"), " ", List.of("under a quantifier")));
    return all;
  }

  private static Set<String> decisions() {
    Set<String> all = new TreeSet<>(List.of("strictest", "first_match", "obligations"));
    List<String> effects = List.of("allow", "mask", "require_approval", "deny");
    all.addAll(joined(List.of("rule", "default"), " ", effects));
    all.addAll(joined(List.of("invalid_input"), " ", List.of("require_approval", "deny")));
    all.addAll(joined(List.of("severity"), " ", List.of("low", "medium", "high", "critical")));
    all.addAll(
        joined(
            List.of("reason with"),
            " ",
            List.of("text", "attribute", "match", "invalidattribute")));
    return all;
  }

  private static List<String> joined(
      Collection<String> first, String between, Collection<String> second) {
    return first.stream().flatMap(a -> second.stream().map(b -> a + between + b)).toList();
  }
}
