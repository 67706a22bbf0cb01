package org.policypack.cli;

import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.Span;

/** A command cannot go on, for a reason that its user can mend. */
final class CommandFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient List<Diagnostic> diagnostics;

  CommandFailedException(ExitCode exitCode, List<Diagnostic> diagnostics) {
    super(diagnostics.getFirst().message());
    this.exitCode = exitCode;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * The command line, or a file that it names, cannot be used.
   *
   * @param code the stable code of the diagnostic, such as {@code cli.no-such-pack}
   * @param hint what would work
   */
  static CommandFailedException usage(String code, String message, String hint) {
    Diagnostic diagnostic = Diagnostic.error(code, Span.none(), message).withHint(hint);
    return new CommandFailedException(ExitCode.WRONG_USAGE, List.of(diagnostic));
  }

  ExitCode exitCode() {
    return exitCode;
  }

  /** What to mend; at least one. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
