package org.policypack.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.PatternOperator;
import org.policypack.text.CaseFolding;

/**
 * The patterns of one condition.
 *
 * @param patterns as the pack writes them, in its order
 * @param tests for each pattern whether a string matches it
 */
record PatternList(List<String> patterns, List<Predicate<String>> tests) {

  /**
   * Compiles patterns.
   *
   * @param ignoreCase whether the strings that will be asked for are folded
   * @param separator whether {@code /} separates segments, for globs
   */
  static PatternList compile(
      PatternOperator operator, List<String> patterns, boolean ignoreCase, boolean separator) {
    List<Predicate<String>> tests = new ArrayList<>();
    for (String pattern : patterns) {
      tests.add(test(operator, ignoreCase ? CaseFolding.fold(pattern) : pattern));
    }
    return new PatternList(patterns, tests);
  }

  /** The first pattern that matches, as the pack writes it; null where none does. */
  @Nullable String firstMatch(String text) {
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i).test(text)) {
        return patterns.get(i);
      }
    }
    return null;
  }

  private static Predicate<String> test(PatternOperator operator, String pattern) {
    return switch (operator) {
      case STARTS_WITH -> text -> text.startsWith(pattern);
      case ENDS_WITH -> text -> text.endsWith(pattern);
      case CONTAINS -> text -> text.contains(pattern);
      case GLOB, REGEX, RUNS, RUNS_ONLY ->
          throw new UnsupportedOperationException("engine.match brings " + operator.word());
    };
  }
}
