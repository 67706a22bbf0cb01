package org.policypack.readiness;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked of a packet besides that it is true.
 *
 * @param requireLive whether a sample is blocked
 * @param requireOpa whether an OPA has to run here
 * @param evaluatedAt what counts as now
 * @param maximumPacketAgeDays how old the packet may be now; empty for any age
 * @param signature what has to be signed by whom; empty where no signature is asked for
 */
public record ReadinessOptions(
    boolean requireLive,
    boolean requireOpa,
    Instant evaluatedAt,
    OptionalInt maximumPacketAgeDays,
    Optional<PacketSignature> signature) {}
