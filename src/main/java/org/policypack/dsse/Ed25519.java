package org.policypack.dsse;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;

/** Pairs of Ed25519 keys, by the JDK. */
final class Ed25519 {
  /** The JDK's name of the keys and of the signatures. */
  static final String NAME = "Ed25519";

  private static final byte[] PROBE = "policypack".getBytes(StandardCharsets.US_ASCII);

  private Ed25519() {}

  /** A new pair. */
  static KeyPair generate() {
    return generate(new SecureRandom());
  }

  /**
   * The signing key of a private key. Files of private keys leave the public half out, and the JDK
   * computes it only where it makes a pair; a pair made of the same 32 secret bytes is the same
   * pair (RFC 8032, section 5.1.5). Whether it is gets tested, since the JDK does not promise it.
   */
  static SigningKey complete(EdECPrivateKey key) {
    byte[] secret = key.getBytes().orElseThrow();
    TrustedKey publicKey = new TrustedKey(generate(new Given(secret)).getPublic());
    SigningKey signing = new SigningKey(key, publicKey);
    if (!publicKey.verifies(PROBE, signing.sign(PROBE))) {
      throw new IllegalStateException("this Java makes other pairs of Ed25519 keys");
    }
    return signing;
  }

  private static KeyPair generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
      generator.initialize(NamedParameterSpec.ED25519, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 15 has Ed25519", e);
    }
  }

  /** A source of bytes that are given. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] given;

    Given(byte[] given) {
      this.given = given.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(given, 0, bytes, 0, bytes.length);
    }
  }
}
