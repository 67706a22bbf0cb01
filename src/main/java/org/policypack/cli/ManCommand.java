package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.manual.ManPage;
import org.policypack.manual.Program;
import org.policypack.manual.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy man}: the manual pages. */
@Command(
    name = "man",
    description = "Print a page of the manual, or write all of them.",
    footer = {
      "",
      "Examples:",
      "  policy man | man -l -",
      "  policy man rego-test > policy-rego-test.1",
      "  policy man readiness-init"
    })
final class ManCommand extends PolicyCommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "COMMAND",
      description = "The command that the page is about. Default: the program")
  private @Nullable String command;

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      description = "Write all pages to this folder instead, as packages of systems want them.")
  private @Nullable Path folder;

  ManCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    Program program = CommandLineAsData.of(Commands.tree(surroundings()));
    if (folder != null) {
      write(program, surroundings().cwd().resolve(folder));
      return ExitCode.FINE;
    }
    print(command == null ? ManPage.of(program, chapters()) : ManPage.of(program, find(program)));
    return ExitCode.FINE;
  }

  private static void write(Program program, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("policy.1"), ManPage.of(program, chapters()));
    for (Subcommand command : program.allCommands()) {
      Path page = folder.resolve("policy-" + command.dashed() + ".1");
      Files.writeString(page, ManPage.of(program, command));
    }
  }

  private Subcommand find(Program program) throws CommandFailedException {
    Map<String, Subcommand> commands =
        program.allCommands().stream().collect(Collectors.toMap(Subcommand::dashed, c -> c));
    Subcommand found = commands.get(command);
    if (found == null) {
      throw CommandFailedException.usage(
          "cli.usage",
          "Unknown command `"
              + command
              + "`."
              + SpellChecker.didYouMean(String.valueOf(command), commands.keySet()),
          "`policy --help` says what there is.");
    }
    return found;
  }

  private static List<ManPage.Chapter> chapters() {
    return List.of(
        new ManPage.Chapter(
            "EXIT STATUS",
            Arrays.stream(ExitCode.values())
                .map(code -> new ManPage.Entry(Integer.toString(code.code()), code.meaning()))
                .toList()),
        new ManPage.Chapter("ENVIRONMENT", Environment.ENTRIES));
  }
}
