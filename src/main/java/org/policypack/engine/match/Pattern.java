package org.policypack.engine.match;

/** A pattern that is ready to be held against texts. */
@FunctionalInterface
public interface Pattern {
  /** Whether the pattern matches; the text holds no unpaired surrogates. */
  boolean matches(String text);
}
