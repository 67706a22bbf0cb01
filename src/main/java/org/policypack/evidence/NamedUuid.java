package org.policypack.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5 (RFC 9562, section 5.5): the same name in the same space is the same UUID. */
final class NamedUuid {
  /** The space of all that policypack names. */
  static final UUID ROOT =
      of(new UUID(0x6ba7b8119dad11d1L, 0x80b400c04fd430c8L), "urn:policypack:oscal:v1");

  private NamedUuid() {}

  /** The UUID of a name in a space. */
  static UUID of(UUID space, String name) {
    ByteBuffer hash =
        ByteBuffer.wrap(
            sha1(
                ByteBuffer.allocate(16 + name.getBytes(StandardCharsets.UTF_8).length)
                    .putLong(space.getMostSignificantBits())
                    .putLong(space.getLeastSignificantBits())
                    .put(name.getBytes(StandardCharsets.UTF_8))
                    .array()));
    long high = hash.getLong();
    long low = hash.getLong();
    return new UUID(
        (high & 0xFFFFFFFFFFFF0FFFL) | 0x5000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
