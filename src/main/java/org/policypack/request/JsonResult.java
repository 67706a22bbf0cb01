package org.policypack.request;

import org.policypack.value.Value;

/** What came of reading a text as JSON. */
public sealed interface JsonResult {
  /**
   * The text is JSON as {@link StrictJson} takes it.
   *
   * @param value what it says; its numbers keep their text and its objects their order
   */
  record Parsed(Value value) implements JsonResult {}

  /**
   * The text is refused.
   *
   * @param message one sentence that says why
   * @param line the line of the place, from 1
   * @param column the column in code points, from 1; a dropped byte order mark does not count
   */
  record Refused(String message, int line, int column) implements JsonResult {
    /** The message where a value is followed by something else, such as another value. */
    static final String TEXT_BEHIND = "There is text after the JSON value.";

    /** Whether there is a whole value, and text behind it. */
    public boolean isTextBehind() {
      return message.equals(TEXT_BEHIND);
    }
  }
}
