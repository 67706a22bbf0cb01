package org.policypack.rego.annotation;

/** A METADATA block that OPA refuses. */
final class AnnotationException extends Exception {
  private static final long serialVersionUID = 1L;

  AnnotationException(String message) {
    super(message, null, false, false);
  }

  /** What is wrong. */
  String text() {
    return String.valueOf(getMessage());
  }
}
