package org.policypack.dsse;

import java.util.List;

/** Verifies the signatures of envelopes, as the DSSE protocol 1.0.0 says for several keys. */
public final class EnvelopeVerifier {
  private EnvelopeVerifier() {}

  /**
   * Tries every trusted key on every signature. What signatures call their keys is not regarded,
   * since nobody vouches for it.
   *
   * @param keys whom to trust; the same key twice counts once
   * @param threshold how many of them have to have signed, from 1
   */
  public static Verification verify(Envelope envelope, List<TrustedKey> keys, int threshold) {
    if (threshold < 1) {
      throw new IllegalArgumentException("nothing is verified by no key");
    }
    byte[] message = PreAuthentication.encode(envelope.payloadType(), envelope.payload());
    List<TrustedKey> accepted =
        keys.stream()
            .distinct()
            .filter(key -> isSigned(envelope.signatures(), key, message))
            .toList();
    return new Verification(envelope, accepted, threshold);
  }

  private static boolean isSigned(
      List<Envelope.Signed> signatures, TrustedKey key, byte[] message) {
    return signatures.stream().anyMatch(signed -> key.verifies(message, signed.signature()));
  }
}
