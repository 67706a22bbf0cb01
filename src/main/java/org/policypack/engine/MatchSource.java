package org.policypack.engine;

import org.jspecify.annotations.Nullable;

/** A string held against patterns: gives the first pattern that matches, as the pack writes it. */
record MatchSource(Source<String> subject, Source<PatternList> patterns) implements Source<String> {
  @Override
  public @Nullable String get(Frame frame) {
    String text = subject.get(frame);
    PatternList list = patterns.get(frame);
    return text == null || list == null ? null : list.firstMatch(text);
  }
}
