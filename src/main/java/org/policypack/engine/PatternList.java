package org.policypack.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.engine.match.Patterns;
import org.policypack.pack.Condition;

/**
 * The patterns of one condition.
 *
 * @param texts as the pack writes them, in its order
 * @param patterns the same, ready to be held against strings
 */
record PatternList(List<String> texts, Patterns patterns) {

  static PatternList compile(Condition.Matches matches, List<String> texts) {
    return new PatternList(
        texts,
        Patterns.compile(matches.operator(), texts, matches.ignoreCase(), matches.separator()));
  }

  /** The first pattern that matches, as the pack writes it; null where none does. */
  @Nullable String firstMatch(String text) {
    int first = patterns.firstMatch(text);
    return first < 0 ? null : texts.get(first);
  }
}
