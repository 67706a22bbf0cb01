package org.policypack.readiness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.dsse.TrustedKey;
import org.policypack.evidence.FileVerifier;
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
  List<Problem> problems(String digest) throws IOException {
    if (envelope.isEmpty()) {
      return List.of(new Problem("There is no envelope `" + name + "`.", SIGN));
    }
    FileVerifier.Result result =
        new FileVerifier(keys, 1, Optional.of(PAYLOAD_TYPE), Optional.empty())
            .verify(envelope.get(), name);
    List<Problem> problems = new ArrayList<>();
    for (Diagnostic problem : result.problems()) {
      problems.add(new Problem(problem.message(), problem.hint().orElse(SIGN)));
    }
    boolean same =
        result
            .verification()
            .filter(v -> Sha256.of(v.envelope().payload()).equals(digest))
            .isPresent();
    if (problems.isEmpty() && !same) {
      problems.add(
          new Problem(
              "`" + name + "` is signed, but it is the signature of another packet.",
              "The packet was changed after it was signed: have it signed again."));
    }
    return problems;
  }

  /** Why it does not stand for the packet, and what to do. */
  record Problem(String message, String hint) {}
}
