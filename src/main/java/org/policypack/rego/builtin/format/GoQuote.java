package org.policypack.rego.builtin.format;

import java.util.Locale;

/** Texts in quotes, as Go's {@code strconv} writes them. */
public final class GoQuote {
  private GoQuote() {}

  /** A literal of a string; what cannot be printed is escaped. */
  public static String of(String text) {
    return quoted(text, '"', false);
  }

  /**
   * A literal.
   *
   * @param quote the quote around it, which is escaped inside
   * @param ascii whether everything that is not ASCII is escaped too
   */
  static String quoted(String text, char quote, boolean ascii) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(point -> append(point, quote, ascii, out));
    return out.append(quote).toString();
  }

  private static void append(int point, char quote, boolean ascii, StringBuilder out) {
    if (point == quote || point == '\\') {
      out.append('\\').append((char) point);
    } else if (isPrintable(point) && (!ascii || point < 0x80)) {
      out.appendCodePoint(point);
    } else {
      out.append(escape(point));
    }
  }

  private static String escape(int point) {
    return switch (point) {
      case 0x07 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0x0b -> "\\v";
      default -> {
        String format = point < ' ' || point == 0x7f ? "\\x%02x" : wide(point);
        yield String.format(Locale.ROOT, format, point);
      }
    };
  }

  private static String wide(int point) {
    return Character.isBmpCodePoint(point) ? "\\u%04x" : "\\U%08x";
  }

  /** Whether a character can be seen: a letter, mark, number, sign, or the blank of ASCII. */
  public static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> true;
    };
  }

  /** Whether a text can stand between backquotes as it is. */
  static boolean fitsBackquotes(String text) {
    return text.codePoints()
        .allMatch(c -> (c >= ' ' || c == '\t') && c != '`' && c != 0x7f && c != 0xfeff);
  }
}
