package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypack.manual.Program;
import org.policypack.manual.Subcommand;
import picocli.CommandLine;

/** The help of every command fits a screen and shows how it is used. */
class HelpTest {
  private static final int LINES = 40;

  @TestFactory
  Stream<DynamicTest> everyCommand() {
    CommandLine root = Commands.tree(nothing());
    Program program = CommandLineAsData.of(root);
    return program.commands().stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.name(),
                    () ->
                        check(
                            command,
                            Objects.requireNonNull(root.getSubcommands().get(command.name())))));
  }

  /** Surroundings of commands that do not run. */
  static Surroundings nothing() {
    return new Surroundings(
        InputStream.nullInputStream(),
        new PrintStream(OutputStream.nullOutputStream()),
        new PrintStream(OutputStream.nullOutputStream()),
        Path.of(""),
        Map.of(),
        Optional.empty());
  }

  private static void check(Subcommand command, CommandLine line) {
    List<String> help = line.getUsageMessage(CommandLine.Help.Ansi.OFF).lines().toList();
    assertTrue(help.size() <= LINES, command.name() + " takes " + help.size() + " lines");
    assertTrue(
        command.examples().stream().anyMatch(e -> e.contains("policy " + command.name())),
        command.name() + " has no example of itself");
  }
}
