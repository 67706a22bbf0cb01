package org.policypack.rego.syntax;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;

/**
 * What became of a text.
 *
 * @param module the module, or empty where the text is none
 * @param diagnostics why there is no module, with the code {@code rego_parse_error}; empty
 *     otherwise
 */
public record ParseResult(Optional<Module> module, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public ParseResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
