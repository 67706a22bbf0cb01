package org.policypack.cli;

import java.io.IOException;
import picocli.CommandLine.Option;

/**
 * A command: a class that declares options, calls a service with them, and turns the result into
 * output and an exit code.
 */
abstract class PolicyCommand {
  private final Surroundings surroundings;

  @Option(
      names = "--debug",
      order = Commands.LAST,
      description = "Show the stack trace of an internal error.")
  private boolean debug;

  PolicyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Does the work.
   *
   * @throws CommandFailedException if the user has to mend something first
   * @throws IOException if the file system refuses
   */
  abstract ExitCode run() throws CommandFailedException, IOException;

  final Surroundings surroundings() {
    return surroundings;
  }

  final boolean debug() {
    return debug;
  }

  /** Prints to the standard output; the text brings its own line breaks. */
  final void print(String text) {
    surroundings.out().print(text);
  }
}
