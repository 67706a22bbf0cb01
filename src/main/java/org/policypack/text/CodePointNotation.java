package org.policypack.text;

import java.util.Locale;

/** How messages write one character. */
final class CodePointNotation {
  private CodePointNotation() {}

  /** The character in backticks where it is printable ASCII, else as {@code U+00E9}. */
  static String show(int codePoint) {
    return codePoint > ' ' && codePoint < 0x7F
        ? "`" + (char) codePoint + "`"
        : String.format(Locale.ROOT, "U+%04X", codePoint);
  }
}
