package org.policypack.rego.eval;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;

/**
 * What became of some modules.
 *
 * @param prepared the modules ready to be asked, or empty where they have errors
 * @param diagnostics the errors with OPA's codes, such as {@code rego_unsafe_var_error}
 */
public record CompileResult(Optional<PreparedRego> prepared, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public CompileResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
