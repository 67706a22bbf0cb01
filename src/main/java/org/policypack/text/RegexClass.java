package org.policypack.text;

import java.util.Set;

/** Reads character classes of the portable subset. */
final class RegexClass {
  private static final Set<String> NAMES =
      Set.of(
          "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct",
          "space", "upper", "word", "xdigit");

  private static final int NO_CHARACTER = -1;

  private final RegexCursor in;
  private final Characters characters;

  /** Takes the characters that a class names. */
  @FunctionalInterface
  interface Characters {
    /** Takes one with its place in the pattern. */
    void character(int codePoint, int offset);
  }

  private RegexClass(RegexCursor in, Characters characters) {
    this.in = in;
    this.characters = characters;
  }

  /**
   * Reads a class at its {@code [}.
   *
   * @param characters is told of each character that the class names
   */
  static void read(RegexCursor in, Characters characters) {
    new RegexClass(in, characters).read();
  }

  private void read() {
    int start = in.offset();
    in.next();
    in.take("^");
    boolean first = true;
    while (first || !in.lookingAt("]")) {
      if (in.atEnd()) {
        throw new PatternException("This `[` is never closed.", start);
      }
      item();
      first = false;
    }
    in.next();
  }

  private void item() {
    int start = in.offset();
    int low = NO_CHARACTER;
    if (in.lookingAt("[:")) {
      named();
    } else {
      low = single();
    }
    if (in.lookingAt("-") && !in.lookingAt("-]")) {
      range(start, low);
    }
  }

  private void range(int start, int low) {
    in.next();
    boolean named = in.lookingAt("[:");
    int high = named || in.atEnd() ? NO_CHARACTER : single();
    if (low == NO_CHARACTER || high < low) {
      throw rangeEnds(start);
    }
  }

  /** Reads a character, or an escape of a set, for which the answer is {@link #NO_CHARACTER}. */
  private int single() {
    int start = in.offset();
    if (!in.lookingAt("\\")) {
      return seen(in.next(), start);
    }
    RegexEscape.Escape escape = RegexEscape.read(in);
    return switch (escape.kind()) {
      case CHARACTER -> seen(escape.codePoint(), start);
      case SET -> NO_CHARACTER;
      case ANCHOR -> throw new PatternException("A class holds characters, not places.", start);
    };
  }

  private int seen(int codePoint, int offset) {
    characters.character(codePoint, offset);
    return codePoint;
  }

  private void named() {
    String text = in.through(":]");
    String name = text.isEmpty() ? "" : text.substring(2, text.length() - 2);
    if (!NAMES.contains(name.startsWith("^") ? name.substring(1) : name)) {
      throw new PatternException(
          "There is no such class as `[:…:]` names; a `[` before `:` must be escaped as `\\[`.",
          in.offset());
    }
    in.take(text);
  }

  private static PatternException rangeEnds(int start) {
    return new PatternException(
        "A range needs a character at both ends, in order; escape a `-` that is none.", start);
  }
}
