package org.policypack.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.parity.EngineRow;

/**
 * What came of checking a packet.
 *
 * @param packet what people call its file
 * @param digest the SHA-256 of its bytes
 * @param evaluatedAt what counted as now
 * @param policy the id and the version of the pack that was computed from; empty where there is
 *     none
 * @param mode what the packet says it is for; empty where it does not say
 * @param engines what each engine said here; empty where none was asked
 * @param checks everything that was looked at, in the order of the packet
 */
public record ReadinessReport(
    String packet,
    String digest,
    Instant evaluatedAt,
    Optional<Policy> policy,
    Optional<Mode> mode,
    List<EngineRow> engines,
    List<ClaimCheck> checks) {
  /** Copies the lists. */
  public ReadinessReport {
    engines = List.copyOf(engines);
    checks = List.copyOf(checks);
  }

  /** A pack. */
  public record Policy(String id, String version) {}

  /** What the packet comes to. */
  public Status status() {
    if (!blockers().isEmpty()) {
      return Status.BLOCKED;
    }
    return warnings().isEmpty() ? Status.READY : Status.READY_WITH_WARNINGS;
  }

  /** Whether the policy may decide live requests: a live packet without a blocker. */
  public boolean isReadyForLive() {
    return mode.filter(m -> m == Mode.LIVE).isPresent() && blockers().isEmpty();
  }

  /** What keeps the policy from going live. */
  public List<Diagnostic> blockers() {
    return diagnostics(ClaimOutcome.BLOCKER);
  }

  /** What somebody should know. */
  public List<Diagnostic> warnings() {
    return diagnostics(ClaimOutcome.WARNING);
  }

  private List<Diagnostic> diagnostics(ClaimOutcome outcome) {
    return checks.stream()
        .filter(check -> check.outcome() == outcome)
        .flatMap(check -> check.diagnostic().stream())
        .toList();
  }

  /** How many checks were established in a way and hold, or are no more than a warning. */
  public long count(Established established) {
    return held(established).size();
  }

  /** What only a person can vouch for. */
  public List<ClaimCheck> asserted() {
    return held(Established.ASSERTED);
  }

  private List<ClaimCheck> held(Established established) {
    return checks.stream()
        .filter(c -> c.established() == established && c.outcome() != ClaimOutcome.BLOCKER)
        .toList();
  }
}
