package org.policypack.rego.builtin.schema;

import java.util.Optional;
import java.util.function.Predicate;

/** What schemas need of those who use them. */
public interface Surroundings {
  /** Accounts for so much work; may end it with an exception of its own. */
  void spend(long steps);

  /** Whether a text holds a match of a pattern of RE2; empty for a text that is no pattern. */
  Optional<Predicate<String>> pattern(String pattern);

  /** Whether a text has a format, such as {@code date-time}; it has each that is not known. */
  boolean hasFormat(String format, String text);
}
