package org.policypack.rego.builtin.schema;

/** A document that is no schema; the message is that of OPA. */
public final class SchemaException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A document of which nothing can be made, and why. */
  public SchemaException(String message) {
    super(message, null, false, false);
  }

  static SchemaException type(String expected, String given) {
    return new SchemaException("Invalid type. Expected: " + expected + ", given: " + given);
  }

  /** What is wrong. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
