package org.policypack.dsse;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** A private Ed25519 key with its public half. It has no text, so that no message can show it. */
public final class SigningKey {
  private final PrivateKey key;
  private final TrustedKey publicKey;

  SigningKey(PrivateKey key, TrustedKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /** What verifies the signatures of this key. */
  public TrustedKey publicKey() {
    return publicKey;
  }

  byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance(Ed25519.NAME);
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
