package org.policypack.cli;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands, and the two options that stand on them all. */
final class Commands {
  /** The place of the options that every command has. */
  static final int LAST = 100;

  private Commands() {}

  /** The root with every command under it. */
  static CommandLine tree(Surroundings surroundings) {
    return tree(all(surroundings));
  }

  /**
   * The root with what a command line needs. A first word that names a command leaves no room for
   * another one, and to read the options of all of them takes longer than many commands do.
   */
  static CommandLine tree(Surroundings surroundings, String... words) {
    List<PolicyCommand> named =
        all(surroundings).stream()
            .filter(command -> words.length > 0 && words[0].equals(name(command)))
            .toList();
    return tree(named.isEmpty() ? all(surroundings) : named);
  }

  private static String name(PolicyCommand command) {
    return Objects.requireNonNull(command.getClass().getAnnotation(Command.class)).name();
  }

  private static CommandLine tree(List<PolicyCommand> commands) {
    CommandLine root = new CommandLine(new RootCommand());
    addHelp(root.getCommandSpec());
    root.getCommandSpec().addOption(version());
    for (PolicyCommand command : commands) {
      CommandLine line = line(command);
      if (command instanceof ReadinessCommand) {
        line.addSubcommand(line(new ReadinessInitCommand(command.surroundings())));
        line.addSubcommand(line(new ReadinessUpdateCommand(command.surroundings())));
      }
      root.addSubcommand(line);
    }
    return root;
  }

  private static CommandLine line(PolicyCommand command) {
    CommandLine line = new CommandLine(command);
    addHelp(line.getCommandSpec());
    return line;
  }

  /** All commands, in the order in which one meets them, which is that of the help. */
  private static List<PolicyCommand> all(Surroundings surroundings) {
    return List.of(
        new InitCommand(surroundings),
        new ValidateCommand(surroundings),
        new SchemaCommand(surroundings),
        new DecideCommand(surroundings),
        new ExplainCommand(surroundings),
        new TestCommand(surroundings),
        new RegoExportCommand(surroundings),
        new RegoTestCommand(surroundings),
        new ManifestCommand(surroundings),
        new ReadinessCommand(surroundings),
        new AttestCommand(surroundings),
        new SignCommand(surroundings),
        new VerifyCommand(surroundings),
        new EvalCommand(surroundings),
        new RegoUnitCommand(surroundings),
        new CompletionCommand(surroundings),
        new ManCommand(surroundings));
  }

  private static void addHelp(CommandSpec spec) {
    // As declared: picocli sorts by names in the lower case of the user's language.
    spec.usageMessage().sortOptions(false).sortSynopsis(false);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .order(LAST)
            .usageHelp(true)
            .description("Show this help.")
            .build());
  }

  private static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .order(LAST)
        .versionHelp(true)
        .description("Show the version.")
        .build();
  }
}
