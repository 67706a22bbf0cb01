package org.policypack.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The completion of a program in bash, from 3.2 on (which macOS has): no {@code mapfile}, no {@code
 * compopt}. picocli can write one too, but for it a value is a fixed list; here the ids of packs
 * are those of the folder where one stands. Where nothing is proposed, bash completes files.
 */
public final class BashCompletion {
  private final Program program;

  private BashCompletion(Program program) {
    this.program = program;
  }

  /** The script, ending in a line break. */
  public static String of(Program program) {
    return new BashCompletion(program).script();
  }

  private String script() {
    StringBuilder cases = new StringBuilder();
    program.allCommands().forEach(command -> cases.append(command(command)));
    List<String> words = new ArrayList<>();
    program.commands().forEach(command -> words.add(command.name()));
    names(program.options()).forEach(words::add);
    return Frame.of("completion.bash")
        .with("program", program.name())
        .with("nested", nested())
        .with("cases", cases.toString())
        .with("words", String.join(" ", words))
        .text();
  }

  /**
   * The commands that stand behind others, as patterns; one that nobody can type if there are none.
   */
  private String nested() {
    String patterns =
        program.allCommands().stream()
            .map(Subcommand::name)
            .filter(name -> name.contains(" "))
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(" | "));
    return patterns.isEmpty() ? "\" \"" : patterns;
  }

  private String command(Subcommand command) {
    StringBuilder out = new StringBuilder();
    out.append("    ").append(command.dashed()).append(")\n");
    line(out, 6, "options=\"" + String.join(" ", names(command.options()).toList()) + "\"");
    String operands =
        command.commands().isEmpty()
            ? command.operand().map(operand -> proposals(operand.values())).orElse("")
            : String.join(" ", command.words());
    if (!operands.isEmpty()) {
      line(out, 6, "operands=\"" + operands + "\"");
    }
    List<Flag> flags = command.options().stream().filter(Flag::takesValue).toList();
    if (!flags.isEmpty()) {
      line(out, 6, "case $previous in");
      flags.forEach(flag -> line(out, 8, value(flag)));
      line(out, 6, "esac");
    }
    line(out, 6, ";;");
    return out.toString();
  }

  /** A hyphen stands for files: nothing is proposed, so bash proposes them. */
  private String value(Flag flag) {
    String words = proposals(flag.values());
    return String.join("|", flag.names())
        + ") values=\""
        + (words.isEmpty() ? "-" : words)
        + "\" ;;";
  }

  private String proposals(Values values) {
    return switch (values) {
      case Values.None none -> "";
      case Values.Text text -> "";
      case Values.Files files -> "";
      case Values.Folders folders -> "";
      case Values.Packs packs -> "$(_" + program.name() + "_packs)";
      case Values.Words words -> String.join(" ", words.words());
    };
  }

  private static Stream<String> names(List<Flag> flags) {
    return flags.stream().flatMap(flag -> flag.names().stream());
  }

  private static void line(StringBuilder out, int indent, String text) {
    out.append(" ".repeat(indent)).append(text).append('\n');
  }
}
