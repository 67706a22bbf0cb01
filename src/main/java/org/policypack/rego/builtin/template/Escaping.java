package org.policypack.rego.builtin.template;

import java.util.Locale;
import org.policypack.rego.builtin.format.GoQuote;

/** Texts escaped for other languages. */
final class Escaping {
  private Escaping() {}

  static String html(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0 -> out.append('\ufffd');
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  static String javaScript(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> javaScript(point, out));
    return out.toString();
  }

  private static void javaScript(int point, StringBuilder out) {
    switch (point) {
      case '\\', '\'', '"' -> out.append('\\').append((char) point);
      case '<', '>', '&', '=' -> out.append(unicode(point));
      default -> {
        // What lies between the last sign of ASCII and the next character is left as it is.
        boolean plain = point >= ' ' && (point <= 0x7f || GoQuote.isPrintable(point));
        out.append(plain ? Character.toString(point) : unicode(point));
      }
    }
  }

  private static String unicode(int point) {
    return String.format(Locale.ROOT, "\\u%04X", point);
  }
}
