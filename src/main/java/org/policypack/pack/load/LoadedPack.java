package org.policypack.pack.load;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Level;
import org.policypack.pack.PolicyPack;
import org.policypack.value.Value;

/**
 * What came of reading a pack file.
 *
 * @param pack the pack; empty exactly when there is an error among the diagnostics
 * @param document the file as a JSON value, numbers with their text; empty where the file has no
 *     readable shape
 * @param bytes the file as it is; empty where it could not be read
 * @param diagnostics all errors and warnings, in reading order
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record LoadedPack(
    Optional<PolicyPack> pack,
    Optional<Value> document,
    byte[] bytes,
    List<Diagnostic> diagnostics) {
  /** Copies the diagnostics. */
  public LoadedPack {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether the file was refused. */
  public boolean isRefused() {
    return diagnostics.stream().anyMatch(d -> d.level() == Level.ERROR);
  }
}
