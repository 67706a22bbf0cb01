package org.policypack.readiness;

import java.util.List;
import java.util.Optional;
import org.policypack.dsse.Envelope;
import org.policypack.dsse.EnvelopeLoader;
import org.policypack.dsse.EnvelopeVerifier;
import org.policypack.dsse.LoadedEnvelope;
import org.policypack.dsse.TrustedKey;
import org.policypack.value.Sha256;

/**
 * The signature of a packet: a DSSE envelope whose payload is the packet, byte for byte.
 *
 * @param name what people call the envelope's file
 * @param envelope its bytes; empty where there is no such file
 * @param keys whom to trust, at least one; one of them has to have signed
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record PacketSignature(String name, Optional<byte[]> envelope, List<TrustedKey> keys) {
  /** What is signed as another kind of document is not taken for a packet. */
  private static final String PAYLOAD_TYPE = "application/vnd.policypack.readiness-packet+json";

  private static final String SIGN = "`policy sign --key KEY.pem PACKET` signs a packet.";

  /** Copies the list. */
  public PacketSignature {
    keys = List.copyOf(keys);
  }

  /**
   * Why the signature does not stand for a packet; none where it does.
   *
   * @param digest the SHA-256 of the packet's bytes
   */
  List<Problem> problems(String digest) {
    if (envelope.isEmpty()) {
      return List.of(new Problem("There is no envelope `" + name + "`.", SIGN));
    }
    LoadedEnvelope loaded = EnvelopeLoader.load(envelope.get(), name);
    return loaded.envelope().isPresent()
        ? problems(loaded.envelope().get(), digest)
        : loaded.diagnostics().stream()
            .map(d -> new Problem(d.message(), d.hint().orElse(SIGN)))
            .toList();
  }

  private List<Problem> problems(Envelope signed, String digest) {
    if (!EnvelopeVerifier.verify(signed, keys, 1).isVerified()) {
      return List.of(
          new Problem(
              "No signature of `" + name + "` is of a given key.",
              "Give the public key of its signer with --key, or have the packet signed again."));
    }
    if (!signed.payloadType().equals(PAYLOAD_TYPE)) {
      return List.of(
          new Problem(
              "`%s` is signed as `%s`, not as `%s`."
                  .formatted(name, signed.payloadType(), PAYLOAD_TYPE),
              SIGN));
    }
    return Sha256.of(signed.payload()).equals(digest)
        ? List.of()
        : List.of(
            new Problem(
                "`" + name + "` is signed, but it is the signature of another packet.",
                "The packet was changed after it was signed: have it signed again."));
  }

  /** Why it does not stand for the packet, and what to do. */
  record Problem(String message, String hint) {}
}
