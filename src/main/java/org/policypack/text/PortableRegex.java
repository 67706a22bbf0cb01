package org.policypack.text;

import java.util.Optional;

/**
 * The regular expressions that every engine reads alike: a subset of RE2.
 *
 * <p>In it are literals, {@code .}, classes with {@code [:name:]}, {@code \d \w \s \b} and their
 * capitals, {@code \A}, {@code \z}, {@code ^}, {@code $}, groups {@code ( )} and {@code (?: )},
 * flags {@code i}, {@code m}, {@code s}, {@code |}, {@code * + ?} and their lazy forms, {@code
 * {n}}, {@code {n,}}, {@code {n,m}}, escapes of ASCII punctuation, and {@code \t \n \r \f \v \xHH
 * \x{H…}}.
 *
 * <p>Refused are {@code \p}, {@code \C}, {@code \Q}, octal, named groups, lookaround, other flags,
 * a repetition directly on a repetition or on an anchor, an opening brace that is no repetition,
 * and what goes beyond the limits below. A pattern that ignores case anywhere holds ASCII
 * characters only, since there RE2/J never returns on some others.
 */
public final class PortableRegex {
  /** How many characters a pattern may have. */
  public static final int LONGEST = 4_000;

  /** How deep groups may nest. */
  public static final int DEEPEST = 100;

  /** What counts of nested repetitions may multiply to; Go's limit, which RE2/J lacks. */
  public static final int MOST_REPEATED = 1_000;

  /**
   * How many steps a pattern may have once its counts are written out: one for each character or
   * set, two for each step that takes no character, such as {@code |}, {@code ?}, {@code ^} or one
   * side of a capturing group. RE2/J follows the latter by recursion; without a limit a pattern
   * such as {@code (a?b?c?){1000}} overflows the stack. Go's own limit on the size is far above
   * this one.
   */
  public static final int MOST_STEPS = 7_000;

  private PortableRegex() {}

  /** What a pattern has that not every engine shares, or that exceeds a limit; the first of all. */
  public static Optional<PatternProblem> check(String pattern) {
    try {
      new RegexParser(pattern).parse();
      return Optional.empty();
    } catch (PatternException e) {
      return Optional.of(new PatternProblem(e.getMessage(), e.offset()));
    }
  }
}
