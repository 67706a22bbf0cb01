package org.policypack.text;

import java.util.ArrayList;
import java.util.List;

/** Reads one glob; see {@link Glob} for what it means. */
final class GlobParser {
  private final String pattern;
  private final boolean separator;
  private int at;

  GlobParser(String pattern, boolean separator) {
    this.pattern = pattern;
    this.separator = separator;
  }

  List<GlobPart> parse() {
    if (pattern.isEmpty()) {
      throw error("A glob cannot be empty.", 0);
    }
    if (pattern.codePointCount(0, pattern.length()) > Glob.LONGEST) {
      throw error("A glob can have at most " + Glob.LONGEST + " characters.", 0);
    }
    return sequence(0);
  }

  /** Reads up to the end or, inside braces, up to what ends the alternative. */
  private List<GlobPart> sequence(int depth) {
    Parts parts = new Parts();
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (depth > 0 && (c == ',' || c == '}')) {
        break;
      }
      switch (c) {
        case '*' -> parts.add(stars(depth, depth == 0 && parts.startsSegment()));
        case '?' -> parts.add(one());
        case '[' -> parts.add(characterClass());
        case '{' -> parts.add(choice(depth + 1));
        case ']', '}' -> throw error("A `" + c + "` alone must be escaped as `\\" + c + "`.", at);
        default -> parts.append(character());
      }
    }
    return parts.finish();
  }

  private GlobPart one() {
    at++;
    return new GlobPart.One();
  }

  private GlobPart stars(int depth, boolean startsSegment) {
    int start = at++;
    if (!lookingAt('*')) {
      return new GlobPart.Run();
    }
    at++;
    if (!separator) {
      throw error("`**` has no meaning without a separator: use `*`.", start);
    }
    if (depth > 0) {
      throw error("`**` cannot stand inside braces.", start);
    }
    if (startsSegment && at == pattern.length()) {
      return new GlobPart.Rest();
    }
    if (startsSegment && (lookingAt('/') || pattern.startsWith("\\/", at))) {
      character();
      return new GlobPart.Folders();
    }
    throw error("`**` must be a whole segment, as in `a/**/b`.", start);
  }

  private GlobPart choice(int depth) {
    int start = at++;
    if (depth > Glob.DEEPEST) {
      throw error("Braces can nest to depth " + Glob.DEEPEST + " only.", start);
    }
    List<List<GlobPart>> alternatives = new ArrayList<>();
    while (true) {
      alternatives.add(sequence(depth));
      if (at == pattern.length()) {
        throw error("This `{` is never closed.", start);
      }
      if (pattern.charAt(at++) == '}') {
        return new GlobPart.Choice(alternatives);
      }
    }
  }

  private GlobPart characterClass() {
    int start = at++;
    if (lookingAt('^')) {
      throw error("Write `[!` for a class of other characters, or `[\\^`.", at);
    }
    boolean negated = lookingAt('!');
    at += negated ? 1 : 0;
    List<GlobPart.Range> ranges = new ArrayList<>();
    while (at < pattern.length() && !lookingAt(']')) {
      ranges.add(range());
    }
    if (at == pattern.length()) {
      throw error("This `[` is never closed.", start);
    }
    if (ranges.isEmpty()) {
      throw error("This class is empty; a `]` in it must be escaped as `\\]`.", start);
    }
    at++;
    return new GlobPart.OneOf(negated, ranges);
  }

  private GlobPart.Range range() {
    int start = at;
    int first = classCharacter();
    boolean range = lookingAt('-') && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
    if (!range) {
      return new GlobPart.Range(first, first);
    }
    at++;
    int last = classCharacter();
    if (!(within('a', first, last, 'z')
        || within('A', first, last, 'Z')
        || within('0', first, last, '9'))) {
      throw error("A range needs both ends in a-z, A-Z or 0-9, in order.", start);
    }
    return new GlobPart.Range(first, last);
  }

  private int classCharacter() {
    int start = at;
    int c = character();
    if (c == '/' && separator) {
      throw error("A class cannot hold `/`, which separates segments.", start);
    }
    return c;
  }

  /** Reads one character, without its escape. */
  private int character() {
    if (lookingAt('\\')) {
      at++;
      if (at == pattern.length()) {
        throw error("A final `\\` escapes nothing.", at - 1);
      }
    }
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  private boolean lookingAt(char c) {
    return at < pattern.length() && pattern.charAt(at) == c;
  }

  private static boolean within(char low, int first, int last, char high) {
    return low <= first && first <= last && last <= high;
  }

  private static PatternException error(String message, int offset) {
    return new PatternException(message, offset);
  }

  /** The parts so far; characters are gathered into texts. */
  private static final class Parts {
    private final List<GlobPart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void append(int codePoint) {
      text.appendCodePoint(codePoint);
    }

    void add(GlobPart part) {
      flush();
      parts.add(part);
    }

    /** Whether the next character would be the first of a segment. */
    boolean startsSegment() {
      return text.isEmpty()
          ? parts.isEmpty() || parts.getLast() instanceof GlobPart.Folders
          : text.charAt(text.length() - 1) == '/';
    }

    List<GlobPart> finish() {
      flush();
      return parts;
    }

    private void flush() {
      if (!text.isEmpty()) {
        parts.add(new GlobPart.Text(text.toString()));
        text.setLength(0);
      }
    }
  }
}
