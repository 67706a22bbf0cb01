package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code policy init}: a first pack. */
@Command(
    name = "init",
    description = "Write a first pack with tests, valid at once.",
    footer = {"", "Example:", "  policy init packs/deployments"})
final class InitCommand extends PolicyCommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "packs/first-policy",
      description = {
        "The folder to make; its name becomes the pack's id.",
        "Default: packs/first-policy"
      })
  private Path folder = Path.of("");

  InitCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    FirstPack.in(surroundings().cwd(), folder).write();
    print(
        """
        Wrote %1$s/pack.yaml and its tests. Try:
          policy validate %1$s
          policy test --policy-pack %1$s
        """
            .formatted(folder.toString().replace('\\', '/')));
    return ExitCode.FINE;
  }
}
