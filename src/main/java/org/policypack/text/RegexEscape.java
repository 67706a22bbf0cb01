package org.policypack.text;

/** Reads escapes of the portable subset. */
final class RegexEscape {
  private static final String SETS = "dDwWsS";
  private static final String ANCHORS = "bBAz";
  private static final String HEX = "0123456789abcdefABCDEF";

  /** What an escape stands for: a character, a set such as {@code \d}, or a place. */
  enum Kind {
    CHARACTER,
    SET,
    ANCHOR
  }

  /**
   * An escape.
   *
   * @param codePoint the character, or -1 if it is none
   */
  record Escape(Kind kind, int codePoint) {}

  private RegexEscape() {}

  /** Reads an escape at its {@code \}. */
  static Escape read(RegexCursor in) {
    int start = in.offset();
    in.next();
    if (in.atEnd()) {
      throw new PatternException("A final `\\` escapes nothing.", start);
    }
    int c = in.next();
    if (SETS.indexOf(c) >= 0) {
      return new Escape(Kind.SET, -1);
    }
    if (ANCHORS.indexOf(c) >= 0) {
      return new Escape(Kind.ANCHOR, -1);
    }
    return new Escape(Kind.CHARACTER, character(c, in, start));
  }

  private static int character(int c, RegexCursor in, int start) {
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'v' -> 0x0B;
      case 'x' -> hexadecimal(in, start);
      default -> {
        if (!isPunctuation(c)) {
          throw new PatternException(refusal(c), start);
        }
        yield c;
      }
    };
  }

  private static int hexadecimal(RegexCursor in, int start) {
    String digits = in.take("{") ? braced(in) : pair(in);
    int significant = digits.replaceFirst("^0+", "").length();
    if (digits.isEmpty() || significant > 6) {
      throw new PatternException("Write `\\xHH` or `\\x{H…}` with hexadecimal digits.", start);
    }
    int c = Integer.parseInt(digits, 16);
    if (c > Character.MAX_CODE_POINT || (c >= 0xD800 && c <= 0xDFFF)) {
      throw new PatternException("No text holds this character.", start);
    }
    return c;
  }

  private static String braced(RegexCursor in) {
    String digits = in.takeWhile(HEX);
    return in.take("}") ? digits : "";
  }

  private static String pair(RegexCursor in) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < 2 && in.lookingAtAny(HEX)) {
      digits.appendCodePoint(in.next());
    }
    return digits.length() == 2 ? digits.toString() : "";
  }

  private static boolean isPunctuation(int c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  private static String refusal(int c) {
    return switch (c) {
      case 'p', 'P' -> "Engines hold different tables for `\\p`: list the characters in a class.";
      case 'C' -> "`\\C` is not portable: there are no single bytes in a text.";
      case 'Q', 'E' -> "`\\Q` is not portable: escape each character.";
      case 'Z' -> "`\\Z` is not portable: write `\\z` for the end of the text.";
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          "Octal and back-references are not portable: write `\\xHH` for a character.";
      default -> "There is no escape of " + CodePointNotation.show(c) + " that engines share.";
    };
  }
}
