package org.policypack.rego.builtin.glob;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A regular expression of characters, dots, sets and the repetitions {@code +} and {@code *}: what
 * {@code regex.globs_match} takes.
 */
final class SimplePattern {
  /** How often a piece may stand in a row. */
  enum Times {
    ONCE,
    SOME,
    ANY
  }

  /**
   * A piece.
   *
   * @param any whether it is the dot
   * @param isSet whether it was written as a set
   * @param points the characters it takes, unless it is the dot
   */
  record Piece(boolean any, boolean isSet, Set<Integer> points, Times times) {
    boolean meets(Piece other) {
      return any || other.any || !Collections.disjoint(points, other.points);
    }

    private boolean repeatsLike(Piece other) {
      boolean same = any == other.any && isSet == other.isSet && points.equals(other.points);
      return same && times != Times.ONCE && other.times != Times.ONCE;
    }

    private Piece times(Times other) {
      return new Piece(any, isSet, points, other);
    }
  }

  /** Larger ranges of characters are refused, as their members are listed. */
  private static final int MOST_POINTS = 200_000;

  private final int[] text;
  private int at;
  private boolean escaped;

  private SimplePattern(String text) {
    this.text = text.codePoints().toArray();
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException for a text that is none
   */
  static List<Piece> parse(String text) {
    SimplePattern reader = new SimplePattern(text);
    List<Piece> pieces = new ArrayList<>();
    while (reader.at < reader.text.length) {
      add(reader.piece(), pieces);
    }
    return pieces;
  }

  /** Two equal pieces in a row that both repeat are one. */
  private static void add(Piece piece, List<Piece> pieces) {
    if (pieces.isEmpty() || !piece.repeatsLike(pieces.getLast())) {
      pieces.add(piece);
      return;
    }
    Piece last = pieces.removeLast();
    boolean some = last.times == Times.SOME || piece.times == Times.SOME;
    pieces.add(last.times(some ? Times.SOME : Times.ANY));
  }

  private int next() {
    int point = text[at++];
    escaped = point == '\\';
    if (!escaped) {
      return point;
    }
    if (at == text.length) {
      throw error("input ends with a \\ (escape) character");
    }
    return text[at++];
  }

  private Piece piece() {
    int point = next();
    Piece piece = new Piece(false, false, new TreeSet<>(List.of(point)), Times.ONCE);
    if (!escaped) {
      switch (point) {
        case '.' -> piece = new Piece(true, false, new TreeSet<>(), Times.ONCE);
        case '[' -> piece = new Piece(false, true, set(), Times.ONCE);
        case ']' -> throw error("set-close ']' with no preceding '['");
        case '+', '*' -> throw error("flag must be preceded by a non-flag");
        default -> {}
      }
    }
    return piece.times(times());
  }

  private Times times() {
    if (at == text.length) {
      return Times.ONCE;
    }
    if (text[at] == '\\' && at == text.length - 1) {
      throw error("input ends with a \\ (escape) character");
    }
    Times times =
        switch (text[at]) {
          case '+' -> Times.SOME;
          case '*' -> Times.ANY;
          default -> Times.ONCE;
        };
    at += times == Times.ONCE ? 0 : 1;
    return times;
  }

  private Set<Integer> set() {
    Set<Integer> points = new TreeSet<>();
    int before = -1;
    while (at < text.length) {
      int point = next();
      if (!escaped && point == ']') {
        return points;
      }
      if (!escaped && point == '-') {
        range(before, points);
        before = -1;
      } else {
        points.add(point);
        before = point;
      }
    }
    throw error("found [ without matching ]");
  }

  private void range(int from, Set<Integer> points) {
    if (from < 0) {
      throw error("range character '-' must be preceded by a Unicode character");
    }
    if (at >= text.length - 1) {
      throw error("range character '-' must be followed by a Unicode character");
    }
    int to = next();
    if (!escaped && (to == ']' || to == '-')) {
      throw error("range character '-' cannot be followed by a special symbol");
    }
    if (to < from || to - from > MOST_POINTS) {
      throw error(to < from ? "range is out of order" : "range is too large");
    }
    for (int point = from; point <= to; point++) {
      points.add(point);
    }
  }

  private IllegalArgumentException error(String message) {
    String input = new String(text, 0, text.length);
    return new IllegalArgumentException(
        "input:" + input + ", pos:" + at + ", " + message + ": the input provided is invalid");
  }
}
