package org.policypack.rego.builtin;

import org.policypack.rego.json.GoJsonReader;
import org.policypack.rego.json.GoJsonReader.JsonException;
import org.policypack.value.Value;

/** Texts of JSON as builtins take them. */
final class JsonText {
  private JsonText() {}

  /**
   * Reads a text that is one JSON value.
   *
   * @throws BuiltinException for any other text
   */
  static Value read(String text) {
    try {
      return GoJsonReader.read(text, GoJsonReader.Numbers.OF_CALCULATIONS);
    } catch (JsonException e) {
      throw BuiltinException.of(e.text());
    }
  }

  /** Whether a text is one JSON value, with numbers of any size. */
  static boolean isValid(String text) {
    try {
      GoJsonReader.read(text, GoJsonReader.Numbers.UNREAD);
      return true;
    } catch (JsonException e) {
      return false;
    }
  }
}
