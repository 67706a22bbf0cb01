package org.policypack.rego.builtin;

import org.policypack.value.Value;

/**
 * A call that has no result because of its arguments. The call is undefined then, or ends the query
 * where errors are strict.
 */
public final class BuiltinException extends RuntimeException {
  private static final String BUILTIN = "eval_builtin_error";
  private static final String TYPE = "eval_type_error";
  private static final String BUDGET = "eval_budget_error";

  private final String code;
  private final boolean halt;

  private BuiltinException(String message, String code, boolean halt) {
    super(message, null, false, false);
    this.code = code;
    this.halt = halt;
  }

  /** An error in what an argument says, such as a division by zero. */
  public static BuiltinException of(String message) {
    return new BuiltinException(message, BUILTIN, false);
  }

  /** An argument that the function does not take, in words of its own. */
  public static BuiltinException type(String message) {
    return new BuiltinException(message, TYPE, false);
  }

  /** A call that ends the query, strict or not. */
  public static BuiltinException halt(String message) {
    return new BuiltinException(message, BUILTIN, true);
  }

  /** A call that would take more work than any query may cost; ends the query. */
  public static BuiltinException tooMuch(String message) {
    return new BuiltinException(message, BUDGET, true);
  }

  /** An argument of a kind that the function does not take. */
  public static BuiltinException operand(int position, Value value, String... kinds) {
    String expected = kinds.length == 1 ? kinds[0] : "one of {" + String.join(", ", kinds) + "}";
    return new BuiltinException(
        "operand " + position + " must be " + expected + " but got " + value.kind().word(),
        TYPE,
        false);
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
        TYPE,
        false);
  }

  /** The code that OPA gives such errors, or that of a used up budget. */
  public String code() {
    return code;
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
