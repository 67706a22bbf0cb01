package org.policypack.dsse;

import java.util.List;

/**
 * What came of verifying an envelope.
 *
 * @param envelope the envelope
 * @param accepted the trusted keys whose signature it bears, each once, in the order given
 * @param threshold how many of them there have to be
 */
public record Verification(Envelope envelope, List<TrustedKey> accepted, int threshold) {
  /** Copies the list. */
  public Verification {
    accepted = List.copyOf(accepted);
  }

  /** Whether payload and payload type are what enough trusted keys signed. */
  public boolean isVerified() {
    return accepted.size() >= threshold;
  }
}
