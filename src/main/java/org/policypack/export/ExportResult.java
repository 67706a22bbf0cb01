package org.policypack.export;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.parity.ParityReport;

/**
 * What came of making an export.
 *
 * @param files the files; empty unless the tests can be read and every engine agrees on every case
 * @param report what the engines said; empty where the tests were refused
 * @param diagnostics what is wrong with the pack's tests
 */
public record ExportResult(
    Optional<ExportedFiles> files, Optional<ParityReport> report, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public ExportResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
