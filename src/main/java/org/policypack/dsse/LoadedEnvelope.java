package org.policypack.dsse;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;

/**
 * What came of reading or making an envelope.
 *
 * @param envelope the envelope; empty exactly when there is a diagnostic
 * @param diagnostics all that is wrong with the file it was to be read from or made of
 */
public record LoadedEnvelope(Optional<Envelope> envelope, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public LoadedEnvelope {
    diagnostics = List.copyOf(diagnostics);
  }
}
