package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.syntax.Module;

/**
 * OPA's stage {@code CheckRuleConflicts}: no two kinds of rules at one place, nothing below a rule
 * whose document is one value, no package at the place of a rule.
 */
final class RuleConflicts {
  private static final String CODE = "rego_type_error";

  private final Map<List<String>, List<Definition>> places = new LinkedHashMap<>();

  /** For each place with rules the rules at longer places. */
  private final Map<List<String>, List<Definition>> inside = new HashMap<>();

  private final Diagnostics problems;

  /**
   * @param definitions all rules at the longest paths that are known without evaluation
   */
  RuleConflicts(List<Definition> definitions, Diagnostics problems) {
    this.problems = problems;
    for (Definition definition : definitions) {
      places.computeIfAbsent(definition.place(), place -> new ArrayList<>()).add(definition);
    }
    definitions.forEach(this::putInside);
  }

  private void putInside(Definition definition) {
    List<String> place = definition.place();
    for (int length = 1; length < place.size(); length++) {
      List<String> prefix = place.subList(0, length);
      if (places.containsKey(prefix)) {
        inside.computeIfAbsent(prefix, p -> new ArrayList<>()).add(definition);
      }
    }
  }

  void check(List<Module> modules) {
    Set<List<String>> reported = new HashSet<>();
    places.forEach(
        (place, rules) -> {
          if (!isBelow(place, reported)) {
            checkPlace(place, rules, reported);
          }
        });
    checkPackages(modules);
  }

  private void checkPlace(List<String> place, List<Definition> rules, Set<List<String>> reported) {
    List<Definition> below = inside.getOrDefault(place, List.of());
    boolean whole = rules.stream().anyMatch(rule -> rule.keys().isEmpty());
    boolean conflict =
        whole ? !below.isEmpty() : below.stream().anyMatch(rule -> rule.rule().head().isFunction());
    Definition first = rules.getFirst();
    if (conflict) {
      reported.add(place);
      problems.error(
          CODE,
          first.rule().head().span(),
          "rule " + first.name() + " conflicts with rule " + below.getFirst().name());
    } else if (isMixed(rules)) {
      problems.error(
          CODE, first.rule().head().span(), "conflicting rules " + first.name() + " found");
    } else if (rules.stream().filter(rule -> rule.rule().isDefault()).count() > 1) {
      problems.error(
          CODE, first.module().packageClause().span(), "multiple default rules " + first.name());
    }
  }

  /** Whether rules at one place are of several kinds or arities. */
  private static boolean isMixed(List<Definition> rules) {
    Set<Object> kinds = new HashSet<>();
    // A key that is no string but known makes another place, which nothing else is likely to have.
    for (Definition rule : rules.stream().filter(r -> !r.hasOtherKey()).toList()) {
      kinds.add(List.of(rule.rule().head().isContains(), rule.arity(), rule.isGround()));
    }
    return kinds.size() > 1;
  }

  private void checkPackages(List<Module> modules) {
    Set<List<String>> packages = new HashSet<>();
    modules.forEach(module -> packages.add(module.packagePath()));
    places.forEach(
        (place, rules) -> {
          Definition first = rules.getFirst();
          if (packages.contains(place) && rules.stream().anyMatch(rule -> rule.keys().isEmpty())) {
            problems.error(
                CODE,
                first.module().packageClause().span(),
                "package " + String.join(".", place) + " conflicts with rule " + first.name());
          }
        });
  }

  private static boolean isBelow(List<String> place, Set<List<String>> places) {
    return places.stream().anyMatch(other -> isInside(place, other));
  }

  private static boolean isInside(List<String> place, List<String> other) {
    return place.size() > other.size() && place.subList(0, other.size()).equals(other);
  }
}
