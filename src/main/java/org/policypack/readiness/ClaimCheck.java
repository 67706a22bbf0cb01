package org.policypack.readiness;

import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.Span;

/**
 * One thing that was looked at.
 *
 * @param place the path in the packet, such as {@code artifacts[0].sha256}; empty for the whole
 * @param claim what the packet says there, as JSON, or in words what was checked
 * @param established how it is known
 * @param outcome what came of it
 * @param span where in the packet
 * @param diagnostic what to mend or to know; empty exactly where the claim holds
 */
public record ClaimCheck(
    String place,
    String claim,
    Established established,
    ClaimOutcome outcome,
    Span span,
    Optional<Diagnostic> diagnostic) {
  /** Checks that who is told of a problem is told what it is. */
  public ClaimCheck {
    if (diagnostic.isEmpty() != (outcome == ClaimOutcome.HOLDS)) {
      throw new IllegalArgumentException("a problem without a diagnostic, or the reverse");
    }
  }
}
