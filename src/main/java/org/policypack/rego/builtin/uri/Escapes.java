package org.policypack.rego.builtin.uri;

import java.util.HexFormat;
import java.util.Locale;

/** Percent escapes in texts whose characters are bytes. */
final class Escapes {
  /** Where an escape stands. */
  enum Place {
    PATH,
    USER,
    FRAGMENT,
    HOST,
    ZONE
  }

  /** Besides letters and digits, what a host may hold unescaped. */
  private static final String IN_HOST = "-_.~!$&'()*+,;=:[]<>\"";

  /** Besides letters and digits, what Go leaves in a path. */
  private static final String IN_PATH = "-_.~$&+,/:;=@";

  private Escapes() {}

  /**
   * A text with its escapes resolved.
   *
   * @throws IllegalArgumentException for an escape that is none or not allowed here
   */
  static String resolved(String text, Place place) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '%') {
        out.append(resolved(text, at, place));
        at += 3;
      } else {
        boolean inHost = place == Place.HOST || place == Place.ZONE;
        if (inHost && c < 0x80 && !isPlain(c, IN_HOST)) {
          throw new IllegalArgumentException("invalid character \"" + c + "\" in host name");
        }
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private static char resolved(String text, int at, Place place) {
    String digits = text.substring(at + 1, Math.min(at + 3, text.length()));
    if (!digits.matches("[0-9A-Fa-f]{2}")) {
      throw invalid(text.substring(at, Math.min(at + 3, text.length())));
    }
    char c = (char) HexFormat.fromHexDigits(digits);
    boolean percent = c == '%';
    boolean allowed =
        switch (place) {
          case PATH, USER, FRAGMENT -> true;
          case HOST -> c >= 0x80 || percent;
          case ZONE -> percent || c == ' ' || isPlain(c, IN_HOST);
        };
    if (!allowed) {
      throw invalid("%" + digits);
    }
    return c;
  }

  private static IllegalArgumentException invalid(String escape) {
    return new IllegalArgumentException("invalid URL escape \"" + escape + "\"");
  }

  private static boolean isPlain(char c, String others) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || others.indexOf(c) >= 0;
  }

  /** A path as Go would write it. */
  static String escapedPath(String path) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      out.append(isPlain(c, IN_PATH) ? "" + c : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
