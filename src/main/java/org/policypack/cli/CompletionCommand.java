package org.policypack.cli;

import org.policypack.manual.BashCompletion;
import org.policypack.manual.FishCompletion;
import org.policypack.manual.Program;
import org.policypack.manual.ZshCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code policy completion}: what makes a shell complete the commands. */
@Command(
    name = "completion",
    description = "Print the script with which bash, zsh or fish completes commands and pack ids.",
    footer = {
      "",
      "Examples:",
      "  source <(policy completion bash)         in ~/.bashrc",
      "  source <(policy completion zsh)          in ~/.zshrc, behind compinit",
      "  policy completion fish | source          in config.fish"
    })
final class CompletionCommand extends PolicyCommand {
  @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell = Shell.bash;

  /** The shells, spelt as on the command line. */
  private enum Shell {
    bash,
    zsh,
    fish
  }

  CompletionCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() {
    Program program = CommandLineAsData.of(Commands.tree(surroundings()));
    print(
        switch (shell) {
          case bash -> BashCompletion.of(program);
          case zsh -> ZshCompletion.of(program);
          case fish -> FishCompletion.of(program);
        });
    return ExitCode.FINE;
  }
}
