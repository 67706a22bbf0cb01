package org.policypack.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy validate}: every problem of every named pack and of its tests. */
@Command(
    name = "validate",
    description = "Check packs and their tests; all problems of all files are told at once.",
    footer = {
      "",
      "Exit code 3 if a file holds an error. Warnings alone do no harm, unless --strict.",
      "",
      "Examples:",
      "  policy validate                          all packs of the folder packs",
      "  policy validate llm-access ../my/pack.yaml --output json"
    })
final class ValidateCommand extends PolicyCommand {
  @Mixin private final PacksOption packs = new PacksOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--strict", description = "Treat warnings as errors.")
  private boolean strict;

  ValidateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    Validation validation = Validation.of(packs.find(surroundings()), strict);
    if (output.isJson()) {
      print(validation.json());
    } else {
      surroundings().err().print(validation.problems());
      print(validation.summary());
    }
    return validation.passed() ? ExitCode.FINE : ExitCode.INVALID_PACK;
  }
}
