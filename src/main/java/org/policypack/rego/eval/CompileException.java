package org.policypack.rego.eval;

import java.util.concurrent.atomic.AtomicBoolean;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.builtin.LeftOut;
import org.policypack.rego.syntax.Term;
import org.policypack.source.Span;

/** Ends the planning of one rule; becomes a diagnostic. */
final class CompileException extends RuntimeException {
  private final transient Diagnostic diagnostic;

  private CompileException(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  CompileException(String code, Span span, String message) {
    this(Diagnostic.error(code, span, message));
  }

  /** A call of a function that OPA has and this engine leaves out. */
  static CompileException leftOut(String name, Span span) {
    String reason = LeftOut.find(name).map(LeftOut::reason).orElseThrow();
    String message = "function " + name + " is left out of policypack: " + reason;
    return new CompileException(
        Diagnostic.error("rego_type_error", span, message)
            .withHint(
                "Real OPA has it; docs/rego-builtins.md lists what is left out. Tests may replace"
                    + " it: `with "
                    + name
                    + " as ...`."));
  }

  /** A variable that nothing binds. */
  static CompileException unsafe(String name, Span span) {
    return new CompileException("rego_unsafe_var_error", span, "var " + name + " is unsafe");
  }

  /** Whether this is about a variable that a term holds outside of inner bodies. */
  boolean names(Term term) {
    AtomicBoolean found = new AtomicBoolean();
    Parts.variables(
        term,
        variable -> {
          if (diagnostic.message().equals("var " + variable.name() + " is unsafe")) {
            found.set(true);
          }
        });
    return found.get();
  }

  /** The same for a variable in a template string, which OPA names differently. */
  CompileException undeclared() {
    String message = diagnostic.message();
    return message.startsWith("var ") && message.endsWith(" is unsafe")
        ? new CompileException(
            "rego_compile_error",
            diagnostic.span(),
            message.replace(" is unsafe", " is undeclared"))
        : this;
  }

  static CompileException type(Span span, String message) {
    return new CompileException("rego_type_error", span, message);
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
