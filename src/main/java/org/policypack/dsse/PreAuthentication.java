package org.policypack.dsse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a DSSE signature covers: the payload and what it is. DSSE protocol 1.0.0: {@code PAE(type,
 * body) = "DSSEv1" SP LEN(type) SP type SP LEN(body) SP body}, lengths in bytes as decimals. The
 * lengths keep one pair of type and payload from passing for another.
 */
final class PreAuthentication {
  private PreAuthentication() {}

  /** The bytes to sign for a payload of a type. */
  static byte[] encode(String payloadType, byte[] payload) {
    byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(type.length + payload.length + 32);
    out.writeBytes(ascii("DSSEv1 " + type.length + " "));
    out.writeBytes(type);
    out.writeBytes(ascii(" " + payload.length + " "));
    out.writeBytes(payload);
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
