package org.policypack.cli;

import picocli.CommandLine.Option;

/**
 * {@code --target} of {@code opa eval} and {@code opa test}: scripts name its default there, so it
 * is taken, and the help does not tell it.
 */
final class TargetOption {
  @Option(
      names = {"-t", "--target"},
      hidden = true)
  private String target = "rego";

  /**
   * Checks the target.
   *
   * @throws CommandFailedException if it is another than {@code rego}
   */
  void check() throws CommandFailedException {
    if (!target.equals("rego")) {
      throw CommandFailedException.usage(
          "cli.usage", "There is no target `" + target + "`.", "Leave --target out, or name rego.");
    }
  }
}
