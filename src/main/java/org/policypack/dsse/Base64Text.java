package org.policypack.dsse;

import java.util.Base64;
import java.util.Optional;

/**
 * Base64 as envelopes hold it: of the standard or of the URL-safe alphabet (RFC 4648, sections 4
 * and 5), not of both at once, and padded. Of the texts that stand for the same bytes only one is
 * read.
 */
final class Base64Text {
  private Base64Text() {}

  /** The bytes; empty if the text is no Base64. */
  static Optional<byte[]> decode(String text) {
    boolean urlSafe = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
    Base64.Decoder decoder = urlSafe ? Base64.getUrlDecoder() : Base64.getDecoder();
    Base64.Encoder encoder = urlSafe ? Base64.getUrlEncoder() : Base64.getEncoder();
    try {
      byte[] bytes = decoder.decode(text);
      // The JDK reads texts without padding, and takes no regard of bits left over.
      return encoder.encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
