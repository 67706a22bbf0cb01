package org.policypack.rego.builtin.format;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Strings in the formats of their verbs. */
final class TextFormat {
  private TextFormat() {}

  /** The text, or null for a verb that strings do not have. */
  static @Nullable String of(String text, int verb, Directive directive) {
    return switch (verb) {
      case 'v' ->
          directive.goSyntax()
              ? quoted(text, directive)
              : directive.padded(directive.truncated(text));
      case 's' -> directive.padded(directive.truncated(text));
      case 'q' -> quoted(text, directive);
      case 'x' -> hexadecimal(text, HexFormat.of(), "0x", directive);
      case 'X' -> hexadecimal(text, HexFormat.of().withUpperCase(), "0X", directive);
      default -> null;
    };
  }

  private static String quoted(String text, Directive directive) {
    String shown = directive.truncated(text);
    return directive.padded(
        directive.sharp() && GoQuote.fitsBackquotes(shown)
            ? "`" + shown + "`"
            : GoQuote.quoted(shown, '"', directive.plus()));
  }

  /** The bytes; the precision counts them. */
  private static String hexadecimal(
      String text, HexFormat digits, String prefix, Directive directive) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length =
        directive.hasPrecision() ? Math.min(directive.precision(), bytes.length) : bytes.length;
    String before = directive.sharp() && length > 0 ? prefix : "";
    HexFormat format = directive.space() ? digits.withDelimiter(" " + before) : digits;
    return directive.padded(before + format.formatHex(bytes, 0, length));
  }
}
