package org.policypack.rego.builtin.template;

/** A template that cannot be read, or that does not fit the values it is rendered with. */
public final class TemplateException extends RuntimeException {
  TemplateException(String message) {
    super(message, null, false, false);
  }

  /** What is wrong, with the line of the template. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
