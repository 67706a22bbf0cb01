package org.policypack.cli;

import java.io.IOException;
import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import picocli.CommandLine.Option;

/**
 * A command: a class that declares options, calls a service with them, and turns the result into
 * output and an exit code.
 */
abstract class PolicyCommand {
  private final Surroundings surroundings;
  private final Progress progress;

  @Option(
      names = "--debug",
      order = Commands.LAST,
      description = "Show the stack trace of an internal error.")
  private boolean debug;

  PolicyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.progress = new Progress(surroundings);
  }

  /**
   * Does the work.
   *
   * @throws CommandFailedException if the user has to mend something first
   * @throws IOException if the file system refuses
   */
  abstract ExitCode run() throws CommandFailedException, IOException;

  /** Does the work; whatever comes of it, no line about its progress stays behind. */
  final ExitCode runToEnd() throws CommandFailedException, IOException {
    try {
      return run();
    } finally {
      progress.erase();
    }
  }

  final Surroundings surroundings() {
    return surroundings;
  }

  final boolean debug() {
    return debug;
  }

  /** What shows how far the work is. */
  final Progress progress() {
    return progress;
  }

  /** Prints diagnostics. */
  final void diagnose(List<Diagnostic> diagnostics) {
    progress.erase();
    surroundings.tell(diagnostics);
  }

  /** Prints to the standard output; the text brings its own line breaks. */
  final void print(String text) {
    progress.erase();
    surroundings.out().print(text);
  }
}
