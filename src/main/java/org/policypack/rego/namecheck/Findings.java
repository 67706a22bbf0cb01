package org.policypack.rego.namecheck;

import java.util.ArrayList;
import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.syntax.Call;
import org.policypack.source.Span;

/** What the check of declarations found so far. */
final class Findings {
  private static final String CODE = "rego_compile_error";

  private final List<Diagnostic> errors = new ArrayList<>();
  private final List<Diagnostic> unused = new ArrayList<>();
  private final List<Call> hiddenCalls = new ArrayList<>();

  void error(Span place, String message) {
    errors.add(Diagnostic.error(CODE, place, message));
  }

  void unused(Span place, String message) {
    unused.add(Diagnostic.error(CODE, place, message));
  }

  void hidden(Call call) {
    hiddenCalls.add(call);
  }

  /** The errors after which no further stage makes sense. */
  List<Diagnostic> errors() {
    return errors;
  }

  /** The errors in spite of which the further stages run. */
  List<Diagnostic> unused() {
    return unused;
  }

  /** Calls as conditions whose function is hidden by a variable. */
  List<Call> hiddenCalls() {
    return hiddenCalls;
  }
}
