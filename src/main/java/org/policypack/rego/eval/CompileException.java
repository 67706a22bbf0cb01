package org.policypack.rego.eval;

import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.Span;

/** Ends the planning of one rule; becomes a diagnostic. */
final class CompileException extends RuntimeException {
  private final transient Diagnostic diagnostic;

  CompileException(String code, Span span, String message) {
    super(message, null, false, false);
    this.diagnostic = Diagnostic.error(code, span, message);
  }

  /** A variable that nothing binds. */
  static CompileException unsafe(String name, Span span) {
    return new CompileException("rego_unsafe_var_error", span, "var " + name + " is unsafe");
  }

  static CompileException type(Span span, String message) {
    return new CompileException("rego_type_error", span, message);
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
