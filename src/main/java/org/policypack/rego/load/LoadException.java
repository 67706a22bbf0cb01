package org.policypack.rego.load;

import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.Span;

/** Ends the reading of one file; becomes diagnostics. */
final class LoadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  LoadException(List<Diagnostic> diagnostics) {
    super(diagnostics.getFirst().message());
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A file that cannot be used.
   *
   * @param code such as {@code load.json}
   * @param message in OPA's words, where OPA refuses the file too
   */
  static LoadException of(String code, String message) {
    return new LoadException(List.of(Diagnostic.error(code, Span.none(), message)));
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The same with words in front of each message. */
  LoadException within(String prefix) {
    return new LoadException(
        diagnostics.stream()
            .map(d -> Diagnostic.error(d.code(), d.span(), prefix + d.message()))
            .toList());
  }
}
