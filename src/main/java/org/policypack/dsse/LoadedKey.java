package org.policypack.dsse;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;

/**
 * What came of reading the file of a key.
 *
 * @param <K> the half of the pair that was asked for
 * @param key the key; empty exactly when there is a diagnostic
 * @param diagnostics why it cannot be used, with the way to mend it
 */
public record LoadedKey<K>(Optional<K> key, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public LoadedKey {
    diagnostics = List.copyOf(diagnostics);
  }
}
