package org.policypack.rego.syntax;

import org.policypack.source.Span;

/** Ends the parsing of a text at its first error; never leaves the package. */
final class SyntaxException extends RuntimeException {
  private final transient Span span;

  SyntaxException(Span span, String message) {
    super(message, null, false, false);
    this.span = span;
  }

  Span span() {
    return span;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
