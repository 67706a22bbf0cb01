package org.policypack.rego.typecheck;

import java.util.List;
import java.util.stream.Collectors;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.type.Signature;
import org.policypack.rego.type.Type;
import org.policypack.source.Span;

/**
 * A type error.
 *
 * @param message the first line of OPA's message
 * @param detail the types that do not fit, or an empty text
 * @param ofUnknown whether one of the types is unknown, so that another error may be the reason
 */
record Problem(Span span, String message, String detail, boolean ofUnknown) {
  private static final String CODE = "rego_type_error";

  static Problem of(Span span, String message) {
    return new Problem(span, message, "", false);
  }

  static Problem match(Span span, Type left, Type right) {
    return new Problem(
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
        span,
        function + ": " + what,
        "The arguments are of types " + list(have) + "; it takes and gives " + want + ".",
        have.stream().anyMatch(Types::hasUnknown));
  }

  private static String list(List<Type> types) {
    return types.stream().map(Type::toString).collect(Collectors.joining(", ", "(", ")"));
  }

  Diagnostic diagnostic() {
    Diagnostic diagnostic = Diagnostic.error(CODE, span, message);
    return detail.isEmpty() ? diagnostic : diagnostic.withHint(detail);
  }
}
