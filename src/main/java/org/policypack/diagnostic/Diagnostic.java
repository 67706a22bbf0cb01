package org.policypack.diagnostic;

import java.util.Comparator;
import java.util.Optional;
import org.policypack.source.Span;

/**
 * One problem in one place.
 *
 * @param level whether the file is refused for it
 * @param code a stable name such as {@code pack.unknown-field}: lower case, a dot, words with
 *     hyphens
 * @param span where it is
 * @param message one or two sentences that say what is wrong
 * @param hint how to mend it, or empty where nothing general can be said
 */
public record Diagnostic(
    Level level, String code, Span span, String message, Optional<String> hint) {

  /** The order in which people read: by file, then by place, then by code. */
  public static final Comparator<Diagnostic> READING_ORDER =
      Comparator.comparing((Diagnostic d) -> d.span().source().name())
          .thenComparingInt(d -> d.span().start())
          .thenComparingInt(d -> d.span().end())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /** An error without a hint. */
  public static Diagnostic error(String code, Span span, String message) {
    return new Diagnostic(Level.ERROR, code, span, message, Optional.empty());
  }

  /** A warning without a hint. */
  public static Diagnostic warning(String code, Span span, String message) {
    return new Diagnostic(Level.WARNING, code, span, message, Optional.empty());
  }

  /** The same diagnostic with a hint. */
  public Diagnostic withHint(String text) {
    return new Diagnostic(level, code, span, message, Optional.of(text));
  }
}
