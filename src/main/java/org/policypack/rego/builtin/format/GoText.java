package org.policypack.rego.builtin.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes as text, as Go shows them: each byte that is no part of a character is U+FFFD. */
public final class GoText {
  private static final int LONGEST = 4;

  private GoText() {}

  /** The text of these bytes. */
  public static String of(byte[] bytes) {
    String whole = decoded(bytes, 0, bytes.length);
    if (whole != null) {
      return whole;
    }
    StringBuilder out = new StringBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int length = bytes[at] >= 0 ? 1 : length(bytes, at);
      out.append(length == 0 ? "\ufffd" : decoded(bytes, at, length));
      at += Math.max(1, length);
    }
    return out.toString();
  }

  /** How many bytes the character here has, 0 where there is none. */
  private static int length(byte[] bytes, int at) {
    for (int length = 2; length <= LONGEST && at + length <= bytes.length; length++) {
      if (decoded(bytes, at, length) != null) {
        return length;
      }
    }
    return 0;
  }

  private static @Nullable String decoded(byte[] bytes, int at, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, at, length))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
