package org.policypack.engine.match;

import java.util.Optional;
import org.policypack.text.PatternException;
import org.policypack.text.PatternProblem;
import org.policypack.text.PortableRegex;

/**
 * A regular expression of the portable subset, run by RE2/J and searched anywhere in the text.
 *
 * <p>RE2/J never sees another pattern: outside the subset it differs from Go's RE2, and some
 * patterns that ignore case make it loop for ever.
 */
final class RegexMatcher implements Pattern {
  private final com.google.re2j.Pattern pattern;

  /** Every match holds one of these; empty where that is not known. */
  private final String required;

  private RegexMatcher(com.google.re2j.Pattern pattern, String required) {
    this.pattern = pattern;
    this.required = required;
  }

  static RegexMatcher of(String pattern) {
    Optional<PatternProblem> problem = PortableRegex.check(pattern);
    if (problem.isPresent()) {
      throw new PatternException(problem.get().message(), problem.get().offset());
    }
    return new RegexMatcher(
        com.google.re2j.Pattern.compile(pattern), RequiredCharacters.of(pattern).orElse(""));
  }

  @Override
  public boolean matches(String text) {
    return mayMatch(text) && pattern.matcher(text).find();
  }

  private boolean mayMatch(String text) {
    for (int i = 0; i < required.length(); i++) {
      if (text.indexOf(required.charAt(i)) >= 0) {
        return true;
      }
    }
    return required.isEmpty();
  }
}
