package org.policypack.manifest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.policypack.value.Value;

/** SHA-256 digests as 64 lower-case hexadecimal digits. */
public final class Digest {
  private Digest() {}

  /** The digest of some bytes. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest of a text in UTF-8. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of what a value means: of its {@link CanonicalJson}. */
  public static String ofMeaning(Value value) {
    return sha256(CanonicalJson.of(value));
  }
}
