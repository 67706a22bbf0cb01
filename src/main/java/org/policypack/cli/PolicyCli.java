package org.policypack.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.source.Span;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a function. It never exits and never throws: whatever happens becomes an exit
 * code and, on the error stream, something to read.
 */
public final class PolicyCli {
  private static final int HELP_WIDTH = 92;

  private final Surroundings surroundings;

  private PolicyCli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Runs a command line without an environment and an installation.
   *
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(
      InputStream in, PrintStream out, PrintStream err, Path cwd, String... args) {
    return run(new Surroundings(in, out, err, cwd, Map.of(), Optional.empty()), args);
  }

  /**
   * Runs a command line.
   *
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(Surroundings surroundings, String... args) {
    ExitCode code = new PolicyCli(surroundings).execute(args);
    surroundings.err().flush();
    // Flushes as well. Whoever closed the output early reads nothing more, so nothing more is said.
    return (surroundings.out().checkError() ? ExitCode.OUTPUT_CLOSED : code).code();
  }

  private ExitCode execute(String... args) {
    try {
      ParseResult parsed = commandLine(args).parseArgs(args);
      return CommandLine.executeHelpRequest(parsed) == null ? command(parsed) : ExitCode.FINE;
    } catch (ParameterException e) {
      return wrongUsage(e);
    }
  }

  private CommandLine commandLine(String... args) {
    return Commands.tree(surroundings, args)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(HELP_WIDTH)
        .setUsageHelpLongOptionsMaxWidth(HELP_WIDTH / 3)
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(new LineFeedWriter(surroundings.out())))
        .setErr(new PrintWriter(new LineFeedWriter(surroundings.err())));
  }

  private ExitCode command(ParseResult parsed) {
    if (!parsed.hasSubcommand()) {
      CommandLine root = parsed.commandSpec().commandLine();
      root.usage(root.getErr());
      return ExitCode.WRONG_USAGE;
    }
    ParseResult named = parsed.subcommand();
    while (named.hasSubcommand()) {
      named = named.subcommand();
    }
    PolicyCommand command = (PolicyCommand) named.commandSpec().userObject();
    try {
      return command.runToEnd();
    } catch (CommandFailedException e) {
      report(e.diagnostics());
      return e.exitCode();
    } catch (InvalidPathException e) {
      report(Diagnostic.error("cli.usage", Span.none(), "No path: " + e.getMessage()));
      return ExitCode.WRONG_USAGE;
    } catch (IOException e) {
      return inputOrOutputFailed(e, command);
    } catch (UncheckedIOException e) {
      return inputOrOutputFailed(Objects.requireNonNull(e.getCause()), command);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return internalError(e, command);
    }
  }

  private ExitCode wrongUsage(ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    report(
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched.getUnmatched().getFirst(), command)
            : usage(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), command));
    return ExitCode.WRONG_USAGE;
  }

  private static Diagnostic usage(String message, CommandSpec command) {
    return Diagnostic.error("cli.usage", Span.none(), message)
        .withHint("`" + command.qualifiedName() + " --help` says what there is.");
  }

  private static Diagnostic unmatched(String argument, CommandSpec command) {
    return LeftOutOption.of(command.name(), argument)
        .map(
            option ->
                Diagnostic.error(
                        "cli.left-out",
                        Span.none(),
                        "`" + argument + "` of OPA is left out: " + option.reason())
                    .withHint(option.instead()))
        .orElseGet(() -> usage(describe(argument, command), command));
  }

  private static String describe(String unmatched, CommandSpec command) {
    Set<String> options = command.optionsMap().keySet();
    Set<String> commands = command.subcommands().keySet();
    if (unmatched.startsWith("-")) {
      return "Unknown option `" + unmatched + "`." + SpellChecker.didYouMean(unmatched, options);
    }
    return commands.isEmpty()
        ? "Unexpected argument `" + unmatched + "`."
        : "Unknown command `" + unmatched + "`." + SpellChecker.didYouMean(unmatched, commands);
  }

  private ExitCode inputOrOutputFailed(IOException e, PolicyCommand command) {
    report(Diagnostic.error("cli.io", Span.none(), FileProblem.describe(e)));
    trace(e, command);
    return ExitCode.INTERNAL_ERROR;
  }

  private ExitCode internalError(Throwable e, PolicyCommand command) {
    report(
        Diagnostic.error("cli.internal", Span.none(), "This is a bug in policypack: " + e)
            .withHint("Please report it, with what the same command prints with --debug."));
    trace(e, command);
    return ExitCode.INTERNAL_ERROR;
  }

  private void trace(Throwable e, PolicyCommand command) {
    if (command.debug() || surroundings.isSet("POLICY_DEBUG")) {
      e.printStackTrace(surroundings.err());
    }
  }

  private void report(Diagnostic diagnostic) {
    report(List.of(diagnostic));
  }

  private void report(List<Diagnostic> diagnostics) {
    surroundings.tell(diagnostics);
  }
}
