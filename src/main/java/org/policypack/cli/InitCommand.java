package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy init}: a first pack. */
@Command(
    name = "init",
    description = "Write a first pack with tests, valid at once.",
    footer = {
      "",
      "Templates: deployments, ai-agent, agent-tasks, llm-access, building-access, tenants. The",
      "pack comes with its JSON Schema, which VS Code (with the YAML extension) and IntelliJ find",
      "by the first lines of each file: they complete fields and explain them.",
      "",
      "Examples:",
      "  policy init packs/deployments",
      "  policy init --template llm-access packs/model-access"
    })
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

  @Option(
      names = "--template",
      paramLabel = "KIND",
      converter = PackTemplate.Converter.class,
      description = "What the pack is about. Default: deployments")
  private PackTemplate template = PackTemplate.DEPLOYMENTS;

  InitCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    FirstPack.in(surroundings().cwd(), folder, template).write();
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
