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
final class ValidateCommand extends GateCommand {
  @Mixin private final PacksOption packs = new PacksOption();

  @Option(names = "--strict", description = "Treat warnings as errors.")
  private boolean strict;

  ValidateCommand(Surroundings surroundings) {
    super(surroundings, "validate");
  }

  @Override
  Verdict judge() throws CommandFailedException, IOException {
    Validation validation = Validation.of(packs.find(surroundings()), strict);
    tell(validation.diagnostics());
    if (isText()) {
      surroundings().err().print(validation.diagnostics().isEmpty() ? "" : "\n");
    }
    tell(validation.summary());
    return new Verdict(
        validation.passed() ? ExitCode.FINE : ExitCode.INVALID_PACK,
        validation::json,
        () -> report(validation.checks()));
  }
}
