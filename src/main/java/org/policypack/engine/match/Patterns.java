package org.policypack.engine.match;

import java.util.List;
import org.policypack.pack.PatternOperator;
import org.policypack.text.CaseFolding;
import org.policypack.text.Command;
import org.policypack.text.Glob;

/** The patterns of one condition, ready to be held against texts. */
public final class Patterns {
  /** Unlike any character, and unlike {@link Ends#ANY}. */
  private static final int NO_CHARACTER = -2;

  private final Pattern[] patterns;
  private final int[] firsts;
  private final int[] lasts;
  private final boolean ignoreCase;

  private Patterns(List<Compiled> compiled, boolean ignoreCase) {
    this.patterns = compiled.stream().map(Compiled::pattern).toArray(Pattern[]::new);
    this.firsts = compiled.stream().mapToInt(each -> each.ends().first()).toArray();
    this.lasts = compiled.stream().mapToInt(each -> each.ends().last()).toArray();
    this.ignoreCase = ignoreCase;
  }

  private record Compiled(Pattern pattern, Ends ends) {}

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
    if (ignoreCase && !canIgnoreCase(operator)) {
      throw new IllegalArgumentException(operator.word() + " cannot ignore case");
    }
    List<Compiled> compiled =
        patterns.stream()
            .map(pattern -> compile(operator, pattern, ignoreCase, separator))
            .toList();
    return new Patterns(compiled, ignoreCase);
  }

  /** The index of the first pattern of the list that matches, or -1 if none does. */
  public int firstMatch(String text) {
    String subject = ignoreCase ? CaseFolding.fold(text) : text;
    int length = subject.length();
    int first = length == 0 ? NO_CHARACTER : subject.charAt(0);
    int last = length == 0 ? NO_CHARACTER : subject.charAt(length - 1);
    for (int i = 0; i < patterns.length; i++) {
      if ((firsts[i] == first || firsts[i] == Ends.ANY)
          && (lasts[i] == last || lasts[i] == Ends.ANY)
          && patterns[i].matches(subject)) {
        return i;
      }
    }
    return -1;
  }

  private static Compiled compile(
      PatternOperator operator, String pattern, boolean ignoreCase, boolean separator) {
    String plain = ignoreCase ? CaseFolding.fold(pattern) : pattern;
    return switch (operator) {
      case STARTS_WITH -> new Compiled(text -> text.startsWith(plain), Ends.start(plain));
      case ENDS_WITH -> new Compiled(text -> text.endsWith(plain), Ends.end(plain));
      case CONTAINS -> new Compiled(text -> text.contains(plain), Ends.UNKNOWN);
      case GLOB -> {
        Glob parsed = Glob.parse(pattern, separator);
        Glob glob = ignoreCase ? parsed.folded() : parsed;
        yield new Compiled(GlobMatcher.of(glob), Ends.of(glob));
      }
      case REGEX -> new Compiled(RegexMatcher.of(pattern), Ends.UNKNOWN);
      case RUNS -> new Compiled(CommandMatcher.runs(Command.parse(pattern)), Ends.UNKNOWN);
      case RUNS_ONLY -> new Compiled(CommandMatcher.runsOnly(Command.parse(pattern)), Ends.UNKNOWN);
    };
  }

  private static boolean canIgnoreCase(PatternOperator operator) {
    return switch (operator) {
      case STARTS_WITH, ENDS_WITH, CONTAINS, GLOB -> true;
      case REGEX, RUNS, RUNS_ONLY -> false;
    };
  }
}
