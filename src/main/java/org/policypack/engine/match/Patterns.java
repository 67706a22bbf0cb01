package org.policypack.engine.match;

import java.util.List;
import org.policypack.pack.PatternOperator;
import org.policypack.text.CaseFolding;
import org.policypack.text.Command;
import org.policypack.text.Glob;

/** The patterns of one condition, ready to be held against texts. */
public final class Patterns {
  private final Pattern[] patterns;
  private final boolean ignoreCase;

  private Patterns(Pattern[] patterns, boolean ignoreCase) {
    this.patterns = patterns;
    this.ignoreCase = ignoreCase;
  }

  /**
   * Makes patterns ready.
   *
   * @param patterns in the order of the pack; each is well formed, as the loader has checked
   * @param ignoreCase whether patterns and texts are folded first; not with {@code regex}, {@code
   *     runs} and {@code runs_only}
   * @param separator whether {@code /} separates segments; for {@code glob} only
   * @throws org.policypack.text.PatternException if a pattern is not well formed
   * @throws IllegalArgumentException if the operator cannot ignore case
   */
  public static Patterns compile(
      PatternOperator operator, List<String> patterns, boolean ignoreCase, boolean separator) {
    Pattern[] compiled =
        patterns.stream()
            .map(pattern -> compile(operator, pattern, ignoreCase, separator))
            .toArray(Pattern[]::new);
    return new Patterns(compiled, ignoreCase);
  }

  /** The index of the first pattern of the list that matches, or -1 if none does. */
  public int firstMatch(String text) {
    String subject = ignoreCase ? CaseFolding.fold(text) : text;
    for (int i = 0; i < patterns.length; i++) {
      if (patterns[i].matches(subject)) {
        return i;
      }
    }
    return -1;
  }

  private static Pattern compile(
      PatternOperator operator, String pattern, boolean ignoreCase, boolean separator) {
    String plain = ignoreCase ? CaseFolding.fold(pattern) : pattern;
    return switch (operator) {
      case STARTS_WITH -> text -> text.startsWith(plain);
      case ENDS_WITH -> text -> text.endsWith(plain);
      case CONTAINS -> text -> text.contains(plain);
      case GLOB -> {
        Glob glob = Glob.parse(pattern, separator);
        yield GlobMatcher.of(ignoreCase ? glob.folded() : glob);
      }
      case REGEX -> RegexMatcher.of(withCase(pattern, ignoreCase));
      case RUNS -> CommandMatcher.runs(Command.parse(withCase(pattern, ignoreCase)));
      case RUNS_ONLY -> CommandMatcher.runsOnly(Command.parse(withCase(pattern, ignoreCase)));
    };
  }

  private static String withCase(String pattern, boolean ignoreCase) {
    if (ignoreCase) {
      throw new IllegalArgumentException("this operator cannot ignore case: " + pattern);
    }
    return pattern;
  }
}
