package org.policypack.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.policypack.manifest.ToolVersion;
import org.policypack.manual.Flag;
import org.policypack.manual.Operand;
import org.policypack.manual.Program;
import org.policypack.manual.Subcommand;
import org.policypack.manual.Values;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Reads what picocli knows of the commands into plain data. */
final class CommandLineAsData {
  /** The labels of what names a pack. */
  private static final List<String> PACK_LABELS = List.of("PACK", "ID|PATH");

  private static final String FOLDER_LABEL = "DIR";
  private static final List<String> FILE_LABELS = List.of("FILE", "PATH");

  private CommandLineAsData() {}

  /** The whole command line. */
  static Program of(CommandLine root) {
    CommandSpec spec = root.getCommandSpec();
    return new Program(
        spec.name(),
        ToolVersion.current(),
        description(spec.usageMessage().description()),
        flags(spec),
        root.getSubcommands().values().stream().map(line -> command("", line)).toList());
  }

  private static Subcommand command(String before, CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    String name = before + spec.name();
    List<String> footer = Arrays.asList(spec.usageMessage().footer());
    int examples = heading(footer);
    return new Subcommand(
        name,
        description(spec.usageMessage().description()),
        synopsis(line),
        flags(spec),
        spec.positionalParameters().stream().findFirst().map(CommandLineAsData::operand),
        footer.subList(0, examples).stream().filter(text -> !text.isBlank()).toList(),
        footer.stream().skip(examples + 1L).map(String::strip).toList(),
        line.getSubcommands().values().stream().map(c -> command(name + " ", c)).toList());
  }

  /** Where the examples begin; behind the end if there are none. */
  private static int heading(List<String> footer) {
    for (int i = 0; i < footer.size(); i++) {
      if (footer.get(i).startsWith("Example")) {
        return i;
      }
    }
    return footer.size();
  }

  private static String synopsis(CommandLine line) {
    return new CommandLine.Help(
            line.getCommandSpec(), CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .synopsis(0)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static List<Flag> flags(CommandSpec spec) {
    return spec.options().stream()
        .sorted(Comparator.comparingInt(OptionSpec::order))
        .map(CommandLineAsData::flag)
        .toList();
  }

  private static Flag flag(OptionSpec option) {
    return new Flag(
        List.of(option.names()),
        option.arity().max() == 0 ? "" : option.paramLabel(),
        description(option.description()),
        option.arity().max() == 0 ? new Values.None() : values(option));
  }

  private static Operand operand(PositionalParamSpec operand) {
    return new Operand(operand.paramLabel(), description(operand.description()), values(operand));
  }

  private static Values values(ArgSpec argument) {
    Optional<Iterable<String>> words = Optional.ofNullable(argument.completionCandidates());
    if (words.isPresent()) {
      return new Values.Words(StreamSupport.stream(words.get().spliterator(), false).toList());
    }
    String label = argument.paramLabel();
    if (PACK_LABELS.contains(label)) {
      return new Values.Packs();
    }
    if (label.equals(FOLDER_LABEL)) {
      return new Values.Folders();
    }
    boolean file = FILE_LABELS.contains(label) || argument.type() == Path.class;
    return file ? new Values.Files() : new Values.Text();
  }

  private static String description(String... lines) {
    return String.join(" ", lines);
  }
}
