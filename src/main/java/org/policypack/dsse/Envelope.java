package org.policypack.dsse;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * A payload with its signatures. Nothing in it is to be believed before {@link EnvelopeVerifier}
 * has said so.
 *
 * @param payloadType what the payload is: a media type or a URI, not empty
 * @param payload the bytes that were signed
 * @param signatures the signatures, in the order of the file
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to sign, compared never
public record Envelope(String payloadType, byte[] payload, List<Signed> signatures) {
  /**
   * A signature.
   *
   * @param keyId what its maker calls the key: a hint that nobody vouches for
   * @param signature its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // as above
  public record Signed(Optional<String> keyId, byte[] signature) {}

  /** Copies the list. */
  public Envelope {
    signatures = List.copyOf(signatures);
  }

  /**
   * Signs a payload with each of the keys. Ed25519 needs no randomness, so the same keys sign the
   * same payload with the same bytes.
   */
  public static Envelope sign(String payloadType, byte[] payload, List<SigningKey> keys) {
    return new Envelope(payloadType, payload, List.of()).signedBy(keys);
  }

  /** The envelope with one more signature of each key that has not signed it yet. */
  public Envelope signedBy(List<SigningKey> keys) {
    byte[] message = PreAuthentication.encode(payloadType, payload);
    List<Signed> all = new ArrayList<>(signatures);
    for (SigningKey key : keys) {
      TrustedKey publicKey = key.publicKey();
      if (all.stream().noneMatch(s -> publicKey.verifies(message, s.signature()))) {
        all.add(new Signed(Optional.of(publicKey.id()), key.sign(message)));
      }
    }
    return new Envelope(payloadType, payload, all);
  }

  /** The envelope as a file: one line of JSON, as the DSSE envelope 1.0.0 has it. */
  public String text() {
    return JsonWriter.compact(
            ObjectValue.builder()
                .put("payload", Base64.getEncoder().encodeToString(payload))
                .put("payloadType", payloadType)
                .put(
                    "signatures", new ArrayValue(signatures.stream().map(Envelope::value).toList()))
                .build())
        + "\n";
  }

  private static Value value(Signed signed) {
    ObjectValue.Builder value = ObjectValue.builder();
    signed.keyId().ifPresent(id -> value.put("keyid", id));
    return value.put("sig", Base64.getEncoder().encodeToString(signed.signature())).build();
  }
}
