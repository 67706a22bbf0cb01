package org.policypack.rego.builtin.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A layout of Go's {@code time}, which shows how the time of Monday, January 2, 15:04:05 2006, at
 * -07:00 would be written.
 *
 * @param pieces its parts with the text before each
 * @param tail the text behind the last part
 */
record Layout(List<Piece> pieces, String tail) {
  /** The names that OPA takes for layouts. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("ANSIC", "Mon Jan _2 15:04:05 2006"),
          Map.entry("UnixDate", "Mon Jan _2 15:04:05 MST 2006"),
          Map.entry("RubyDate", "Mon Jan 02 15:04:05 -0700 2006"),
          Map.entry("RFC822", "02 Jan 06 15:04 MST"),
          Map.entry("RFC822Z", "02 Jan 06 15:04 -0700"),
          Map.entry("RFC850", "Monday, 02-Jan-06 15:04:05 MST"),
          Map.entry("RFC1123", "Mon, 02 Jan 2006 15:04:05 MST"),
          Map.entry("RFC1123Z", "Mon, 02 Jan 2006 15:04:05 -0700"),
          Map.entry("RFC3339", "2006-01-02T15:04:05Z07:00"),
          Map.entry("RFC3339Nano", "2006-01-02T15:04:05.999999999Z07:00"));

  /**
   * A part.
   *
   * @param before the text before it
   * @param digits of a fraction, how many; else 0
   * @param separator of a fraction, the point or the comma
   */
  record Piece(String before, Part part, int digits, char separator) {
    boolean isFraction() {
      return part == Part.FRACTION || part == Part.SHORT_FRACTION;
    }
  }

  /** The layout of a text, or of a name that stands for one. */
  static Layout of(String nameOrText) {
    String text = NAMED.getOrDefault(nameOrText, nameOrText);
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      Part part = Part.at(text, at);
      String before = text.substring(start, at);
      Piece piece = part == null ? fraction(text, at, before) : new Piece(before, part, 0, ' ');
      if (piece == null) {
        at++;
      } else {
        pieces.add(piece);
        at += piece.isFraction() ? piece.digits() + 1 : piece.part().length();
        start = at;
      }
    }
    return new Layout(pieces, text.substring(start));
  }

  private static @Nullable Piece fraction(String text, int at, String before) {
    char separator = text.charAt(at);
    if (separator != '.' && separator != ',') {
      return null;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(at + 1)) {
      end++;
    }
    char digit = end > at + 1 ? text.charAt(at + 1) : ' ';
    boolean more = end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9';
    if (more || (digit != '0' && digit != '9')) {
      return null;
    }
    Part part = digit == '0' ? Part.FRACTION : Part.SHORT_FRACTION;
    return new Piece(before, part, end - at - 1, separator);
  }
}
