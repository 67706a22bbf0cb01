package org.policypack.cli;

import picocli.CommandLine.Option;

/**
 * {@code --target} and {@code --v1-compatible} of {@code opa eval} and {@code opa test}: scripts
 * say there what is so anyway, so they are taken, and the help does not tell them.
 */
final class LanguageOptions {
  @Option(
      names = {"-t", "--target"},
      hidden = true)
  private String target = "rego";

  @Option(names = "--v1-compatible", hidden = true)
  @SuppressWarnings("unused") // Nothing follows from it, in OPA neither.
  private boolean v1;

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
