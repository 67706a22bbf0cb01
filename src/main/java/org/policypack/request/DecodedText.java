package org.policypack.request;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text that was read from bytes, without a byte order mark at its start.
 *
 * @param text what is UTF-8, up to the first byte that is not; empty where there are too many bytes
 * @param refusal why the bytes are no text; null where they are
 */
record DecodedText(String text, @Nullable Refusal refusal) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Decodes bytes of at most {@link StrictJson#MAX_BYTES}. */
  static DecodedText of(byte[] bytes) {
    if (bytes.length > StrictJson.MAX_BYTES) {
      return tooLarge();
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult end =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
    DecodedText decoded = new DecodedText(withoutMark(chars.flip().toString()), null);
    return end.isError()
        ? decoded.refused(new Refusal("The text is not UTF-8.", decoded.text.length()))
        : decoded;
  }

  /** A text that is decoded already, and has at most {@link StrictJson#MAX_BYTES} as UTF-8. */
  static DecodedText of(String text) {
    return utf8Length(text) > StrictJson.MAX_BYTES
        ? tooLarge()
        : new DecodedText(withoutMark(text), null);
  }

  /** The same text, refused. */
  DecodedText refused(Refusal reason) {
    return new DecodedText(text, reason);
  }

  private static DecodedText tooLarge() {
    return new DecodedText("", new Refusal("The text is larger than 8 MiB.", 0));
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static long utf8Length(String text) {
    if (text.length() > StrictJson.MAX_BYTES) {
      return text.length();
    }
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }
}
