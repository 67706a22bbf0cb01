package org.policypack.engine;

import org.jspecify.annotations.Nullable;

/**
 * A string held against patterns: gives the first pattern that matches, as the pack writes it.
 *
 * @param text the string, folded where case is ignored
 */
record MatchSource(Source<String> text, Source<PatternList> patterns) implements Source<String> {
  @Override
  public @Nullable String get(Frame frame) {
    String subject = text.get(frame);
    PatternList list = patterns.get(frame);
    return subject == null || list == null ? null : list.firstMatch(subject);
  }
}
