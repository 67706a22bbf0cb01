package org.policypack.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
  @Mixin private final PackOptions packs = new PackOptions();
  @Mixin private final OutputOption output = new OutputOption();

  @Parameters(
      paramLabel = "PACK",
      description = "Ids of packs, pack files, their folders, or folders of packs.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--policy-pack", paramLabel = "ID|PATH", description = "The same as PACK.")
  private List<String> named = new ArrayList<>();

  @Option(names = "--strict", description = "Treat warnings as errors.")
  private boolean strict;

  ValidateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    List<String> all = new ArrayList<>(words);
    all.addAll(named);
    Validation validation = Validation.of(packs.packs(surroundings()).findAll(all), strict);
    if (output.isJson()) {
      print(validation.json());
    } else {
      surroundings().err().print(validation.problems());
      print(validation.summary());
    }
    return validation.passed() ? ExitCode.FINE : ExitCode.INVALID_PACK;
  }
}
