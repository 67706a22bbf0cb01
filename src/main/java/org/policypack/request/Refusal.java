package org.policypack.request;

/** Ends the reading of a text; never leaves this package. */
final class Refusal extends Exception {
  private final int offset;

  /**
   * A refusal at a place of the text.
   *
   * @param offset in UTF-16 units from 0
   */
  Refusal(String message, int offset) {
    super(message, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }

  String text() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
