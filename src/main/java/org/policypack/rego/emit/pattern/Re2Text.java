package org.policypack.rego.emit.pattern;

import java.util.Locale;

/** Writes characters so that RE2 takes them as they are, and that a reader can see them. */
final class Re2Text {
  private static final String OPERATORS = "\\.+*?()|[]{}^$";
  private static final String CLASS_OPERATORS = "\\[]^-";

  private Re2Text() {}

  /** A text outside a class. */
  static void append(String text, StringBuilder out) {
    text.codePoints().forEach(c -> append(c, OPERATORS, out));
  }

  /** A character inside a class. */
  static void appendInClass(int codePoint, StringBuilder out) {
    append(codePoint, CLASS_OPERATORS, out);
  }

  private static void append(int c, String operators, StringBuilder out) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '`' -> out.append("\\x60");
      default -> {
        if (isUnseen(c)) {
          out.append(String.format(Locale.ROOT, "\\x{%04X}", c));
        } else {
          out.append(operators.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
        }
      }
    }
  }

  /**
   * Whether the character shows nothing, or changes how its neighbours show: controls, blanks
   * beyond the space, marks of direction, joiners and the like. A list of our own, so that an
   * export does not depend on the Unicode version of the JDK.
   */
  private static boolean isUnseen(int c) {
    return c < ' '
        || (c >= 0x7F && c <= 0xA0)
        || c == 0xAD
        || (c >= 0x300 && c <= 0x36F)
        || c == 0x61C
        || c == 0x1680
        || c == 0x180E
        || (c >= 0x2000 && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202F)
        || (c >= 0x205F && c <= 0x206F)
        || c == 0x3000
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || (c >= 0xFFF0 && c <= 0xFFFF)
        || c >= 0xE0000;
  }
}
