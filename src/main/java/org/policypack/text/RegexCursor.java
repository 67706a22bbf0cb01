package org.policypack.text;

/** A place in a regular expression. */
final class RegexCursor {
  private final String pattern;
  private int at;

  RegexCursor(String pattern) {
    this.pattern = pattern;
  }

  /** The place at an offset of the same pattern. */
  RegexCursor at(int offset) {
    RegexCursor other = new RegexCursor(pattern);
    other.at = offset;
    return other;
  }

  int offset() {
    return at;
  }

  boolean atEnd() {
    return at >= pattern.length();
  }

  boolean lookingAt(String text) {
    return pattern.startsWith(text, at);
  }

  /** Whether one of these ASCII characters comes next. */
  boolean lookingAtAny(String characters) {
    return !atEnd() && characters.indexOf(pattern.charAt(at)) >= 0;
  }

  /** Reads the text if it comes next. */
  boolean take(String text) {
    boolean there = lookingAt(text);
    at += there ? text.length() : 0;
    return there;
  }

  /** Reads the next code point; there must be one. */
  int next() {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  /** Reads ASCII characters as long as they are among these. */
  String takeWhile(String characters) {
    int start = at;
    while (lookingAtAny(characters)) {
      at++;
    }
    return pattern.substring(start, at);
  }

  /** The text from here up to and including the next {@code end}; empty if there is none. */
  String through(String end) {
    int found = pattern.indexOf(end, at);
    return found < 0 ? "" : pattern.substring(at, found + end.length());
  }
}
