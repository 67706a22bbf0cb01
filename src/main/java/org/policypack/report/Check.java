package org.policypack.report;

import java.util.Optional;
import org.policypack.source.Span;

/**
 * One thing that a gate looked at.
 *
 * @param suite what it belongs to: the id of a pack or, where that cannot be read, its file
 * @param name what was looked at, such as the name of a test; without line numbers, so that it is
 *     the same finding after lines were added above it
 * @param rule what was asked
 * @param outcome what came of it
 * @param message what is wrong, in one or more lines; empty where nothing is
 * @param span where to look; {@link Span#none()} where no text can be shown
 * @param hint how to mend it
 */
public record Check(
    String suite,
    String name,
    CheckRule rule,
    Outcome outcome,
    String message,
    Span span,
    Optional<String> hint) {
  /** A check that holds. */
  public static Check passed(String suite, String name, CheckRule rule, Span span) {
    return new Check(suite, name, rule, Outcome.PASSED, "", span, Optional.empty());
  }

  /** A check with something to say, without a hint. */
  public static Check told(
      String suite, String name, CheckRule rule, Outcome outcome, String message, Span span) {
    return new Check(suite, name, rule, outcome, message, span, Optional.empty());
  }

  /** What was looked at and what is wrong with it, in one or more lines. */
  public String description() {
    if (message.isEmpty() || message.equals(name)) {
      return name;
    }
    return name + "\n" + message;
  }
}
