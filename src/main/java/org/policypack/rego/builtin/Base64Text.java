package org.policypack.rego.builtin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Base64 as Go's {@code encoding/base64} reads it: padding is needed, line ends are skipped, bits
 * left over are not looked at.
 */
final class Base64Text {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final byte[] text;
  private final String alphabet;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int at;

  private Base64Text(String text, String lastTwo) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
    this.alphabet = LETTERS + lastTwo;
  }

  /** The bytes of a text in the usual alphabet. */
  static byte[] decode(String text) {
    return new Base64Text(text, "+/").decode();
  }

  /** The bytes of a text in the alphabet for URLs; the padding may be left out. */
  static byte[] decodeUrl(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    if (text.endsWith("=") || length % 4 == 0) {
      return new Base64Text(text, "-_").decode();
    }
    if (length % 4 == 1) {
      throw BuiltinException.of("illegal base64url string: " + text);
    }
    return new Base64Text(text + (length % 4 == 2 ? "==" : "="), "-_").decode();
  }

  private byte[] decode() {
    skipLineEnds();
    while (at < text.length) {
      quantum();
      skipLineEnds();
    }
    return out.toByteArray();
  }

  private void quantum() {
    int bits = 0;
    for (int count = 0; count < 4; count++) {
      skipLineEnds();
      if (at == text.length) {
        throw illegal(at - count);
      }
      int digit = text[at] < 0 ? -1 : alphabet.indexOf(text[at]);
      if (digit < 0) {
        padding(count);
        write(bits << (6 * (4 - count)), count - 1);
        return;
      }
      bits = (bits << 6) | digit;
      at++;
    }
    write(bits, 3);
  }

  private void padding(int count) {
    if (text[at] != '=' || count < 2) {
      throw illegal(at);
    }
    at++;
    if (count == 2) {
      skipLineEnds();
      if (at == text.length || text[at] != '=') {
        throw illegal(at == text.length ? at : at - 1);
      }
      at++;
    }
    skipLineEnds();
    if (at < text.length) {
      throw illegal(at);
    }
  }

  private void write(int bits, int count) {
    for (int i = 0; i < count; i++) {
      out.write(bits >> (16 - 8 * i));
    }
  }

  private void skipLineEnds() {
    while (at < text.length && (text[at] == '\n' || text[at] == '\r')) {
      at++;
    }
  }

  private static BuiltinException illegal(int at) {
    return BuiltinException.of("illegal base64 data at input byte " + at);
  }
}
