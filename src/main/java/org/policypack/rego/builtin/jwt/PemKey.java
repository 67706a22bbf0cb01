package org.policypack.rego.builtin.jwt;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public keys and certificates in PEM. */
public final class PemKey {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:^|\n)-----BEGIN ([^\n]*?)-----[ \t\r]*\n(.*?)-----END \\1-----[ \t\r]*(?:\n|$)",
          Pattern.DOTALL);

  private PemKey() {}

  /**
   * The key in a text, or empty where the text is no PEM.
   *
   * @throws IllegalArgumentException for PEM that holds no public key
   */
  public static Optional<TokenKey> read(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(block.group(2).replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (block.end() < text.length()) {
      throw new IllegalArgumentException("extra data after a PEM certificate block");
    }
    return Optional.of(new TokenKey("", "", key(block.group(1), bytes)));
  }

  private static PublicKey key(String type, byte[] bytes) {
    return switch (type) {
      case "CERTIFICATE" -> ofCertificate(bytes);
      case "PUBLIC KEY" -> ofPublicKey(bytes);
      default ->
          throw new IllegalArgumentException("failed to extract a Key from the PEM certificate");
    };
  }

  private static PublicKey ofCertificate(byte[] bytes) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(bytes))
          .getPublicKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("failed to parse a PEM certificate: " + e.getMessage(), e);
    }
  }

  private static PublicKey ofPublicKey(byte[] bytes) {
    for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(bytes));
      } catch (GeneralSecurityException e) {
        // Not of this algorithm.
      }
    }
    throw new IllegalArgumentException("failed to parse a PEM public key");
  }
}
