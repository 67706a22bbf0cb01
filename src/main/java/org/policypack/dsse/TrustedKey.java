package org.policypack.dsse;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import org.policypack.value.Sha256;

/**
 * A public Ed25519 key (RFC 8032).
 *
 * @param key the key, of the JDK's {@code Ed25519}
 */
public record TrustedKey(PublicKey key) {
  /**
   * The name of the key in envelopes: the SHA-256 of its SubjectPublicKeyInfo (DER), which is what
   * {@code openssl pkey -pubin -outform DER | sha256sum} prints.
   */
  public String id() {
    return Sha256.of(key.getEncoded());
  }

  /** Whether the holder of the private key signed these very bytes. */
  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(Ed25519.NAME);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      // So the JDK says that bytes can be no Ed25519 signature, by their length for example.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
