package org.policypack.rego.builtin;

import org.policypack.value.Value;

/**
 * A call that has no result because of its arguments. The call is undefined then, or ends the query
 * where errors are strict.
 */
public final class BuiltinException extends RuntimeException {
  private final boolean typeError;
  private final boolean halt;

  private BuiltinException(String message, boolean typeError, boolean halt) {
    super(message, null, false, false);
    this.typeError = typeError;
    this.halt = halt;
  }

  private BuiltinException(String message, boolean typeError) {
    this(message, typeError, false);
  }

  /** An error in what an argument says, such as a division by zero. */
  public static BuiltinException of(String message) {
    return new BuiltinException(message, false);
  }

  /** An argument that the function does not take, in words of its own. */
  public static BuiltinException type(String message) {
    return new BuiltinException(message, true);
  }

  /** A call that ends the query, strict or not. */
  public static BuiltinException halt(String message) {
    return new BuiltinException(message, false, true);
  }

  /** An argument of a kind that the function does not take. */
  public static BuiltinException operand(int position, Value value, String... kinds) {
    String expected = kinds.length == 1 ? kinds[0] : "one of {" + String.join(", ", kinds) + "}";
    return new BuiltinException(
        "operand " + position + " must be " + expected + " but got " + value.kind().word(), true);
  }

  /** An argument whose element is of a kind that the function does not take. */
  public static BuiltinException element(int position, Value whole, Value item, String... kinds) {
    String expected = kinds.length == 1 ? kinds[0] : "(any of) " + String.join(", ", kinds);
    return new BuiltinException(
        "operand "
            + position
            + " must be "
            + whole.kind().word()
            + " of "
            + expected
            + "s but got "
            + whole.kind().word()
            + " containing "
            + item.kind().word(),
        true);
  }

  /** The code that OPA gives such errors. */
  public String code() {
    return typeError ? "eval_type_error" : "eval_builtin_error";
  }

  /** Whether the query ends even where errors are not strict. */
  public boolean endsQuery() {
    return halt;
  }

  /** What is wrong. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
