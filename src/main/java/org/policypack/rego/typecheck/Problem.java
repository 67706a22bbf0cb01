package org.policypack.rego.typecheck;

import java.util.List;
import java.util.stream.Collectors;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.builtin.LeftOut;
import org.policypack.rego.type.Signature;
import org.policypack.rego.type.Type;
import org.policypack.source.Span;

/**
 * An error that OPA finds before it runs a policy.
 *
 * @param code OPA's code
 * @param message the first line of OPA's message
 * @param detail the types that do not fit, or an empty text
 * @param ofUnknown whether one of the types is unknown, so that another error may be the reason
 */
record Problem(String code, Span span, String message, String detail, boolean ofUnknown) {
  private static final String TYPE = "rego_type_error";

  /** An error of types. */
  static Problem of(Span span, String message) {
    return of(span, message, "");
  }

  /** An error of types with a hint. */
  static Problem of(Span span, String message, String detail) {
    return new Problem(TYPE, span, message, detail, false);
  }

  /** A call of a function that OPA has and this engine leaves out. */
  static Problem leftOut(Span span, String name, LeftOut group) {
    return of(
        span,
        "function " + name + " is left out of policypack: " + group.reason(),
        "Real OPA has it; docs/rego-builtins.md lists what is left out.");
  }

  /** A variable that nothing binds. */
  static Problem unsafe(Span span, String message) {
    return new Problem("rego_unsafe_var_error", span, message, "", false);
  }

  /** A rule that uses itself. */
  static Problem recursion(Span span, String message) {
    return new Problem("rego_recursion_error", span, message, "", false);
  }

  /** Any other error of the compiler. */
  static Problem ofCompiler(Span span, String message) {
    return new Problem("rego_compile_error", span, message, "", false);
  }

  static Problem match(Span span, Type left, Type right) {
    return new Problem(
        TYPE,
        span,
        "match error",
        "The left side is of type " + left + ", the right side of type " + right + ".",
        Types.hasUnknown(left) || Types.hasUnknown(right));
  }

  /**
   * A call with wrong arguments.
   *
   * @param have the types of the arguments given
   * @param want what the function takes and gives
   */
  static Problem arguments(
      Span span, String function, String what, List<Type> have, Signature want) {
    return new Problem(
        TYPE,
        span,
        function + ": " + what,
        "The arguments are of types " + list(have) + "; it takes and gives " + want + ".",
        have.stream().anyMatch(Types::hasUnknown));
  }

  private static String list(List<Type> types) {
    return types.stream().map(Type::toString).collect(Collectors.joining(", ", "(", ")"));
  }

  Diagnostic diagnostic() {
    Diagnostic diagnostic = Diagnostic.error(code, span, message);
    return detail.isEmpty() ? diagnostic : diagnostic.withHint(detail);
  }
}
