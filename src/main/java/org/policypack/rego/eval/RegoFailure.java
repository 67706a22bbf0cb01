package org.policypack.rego.eval;

import org.policypack.source.Span;

/** Ends a query, such as a conflict between rules; never leaves the package. */
final class RegoFailure extends RuntimeException {
  private final String code;
  private final transient Span span;

  RegoFailure(String code, String message, Span span) {
    super(message, null, false, false);
    this.code = code;
    this.span = span;
  }

  /** The same failure, told at a place within the one where it happened. */
  RegoFailure at(Span nearer) {
    return new RegoFailure(code, text(), nearer);
  }

  String code() {
    return code;
  }

  Span span() {
    return span;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
