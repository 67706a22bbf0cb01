package org.policypack.manual;

import java.util.List;

/**
 * The completion of a program in zsh. It stands both as the file {@code _NAME} in a folder of
 * {@code fpath} and in {@code source <(NAME completion zsh)}.
 */
public final class ZshCompletion {
  private final Program program;

  private ZshCompletion(Program program) {
    this.program = program;
  }

  /** The script, ending in a line break. */
  public static String of(Program program) {
    return new ZshCompletion(program).script();
  }

  private String script() {
    StringBuilder names = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    for (Subcommand command : program.commands()) {
      String described = command.name() + ":" + Sentence.first(command.description());
      names.append("    ").append(quoted(described)).append('\n');
      cases.append(command(command));
    }
    StringBuilder options = new StringBuilder();
    flags(options, "    ", program.options());
    return Frame.of("completion.zsh")
        .with("program", program.name())
        .with("commands", names.toString())
        .with("options", options.toString())
        .with("cases", cases.toString())
        .text();
  }

  private String command(Subcommand command) {
    StringBuilder out = new StringBuilder("    " + command.name() + ")\n");
    if (command.commands().isEmpty()) {
      arguments(out, "      ", command);
    } else {
      nested(out, command);
    }
    return out.append("      ;;\n").toString();
  }

  /** A command of its own counts once the next word is begun. */
  private void nested(StringBuilder out, Subcommand command) {
    out.append("      case $((CURRENT > 2)):$words[2] in\n");
    for (Subcommand each : command.commands()) {
      out.append("        1:").append(each.word()).append(")\n");
      out.append("          shift words\n          ((CURRENT -= 1))\n");
      arguments(out, "          ", each);
      out.append("          ;;\n");
    }
    out.append("        *)\n");
    arguments(out, "          ", command);
    out.append("          ;;\n      esac\n");
  }

  private void arguments(StringBuilder out, String indent, Subcommand command) {
    out.append(indent).append("_arguments \\\n");
    flags(out, indent + "  ", command.options());
    out.append(indent).append("  ").append(operands(command)).append('\n');
  }

  private String operands(Subcommand command) {
    if (!command.commands().isEmpty()) {
      return "'1:command:(" + String.join(" ", command.words()) + ")'";
    }
    return command
        .operand()
        .map(o -> "'*:" + message(o.label()) + ":" + action(o.values()) + "'")
        .orElse("'*::no more arguments:'");
  }

  /** Each name on a line of its own; a name excludes the others only where none can come twice. */
  private void flags(StringBuilder out, String indent, List<Flag> flags) {
    for (Flag flag : flags) {
      for (String name : flag.names()) {
        String spec = (flag.takesValue() ? "*" : "") + name;
        String equals = flag.takesValue() && name.startsWith("--") ? "=" : "";
        String value =
            flag.takesValue() ? ":" + message(flag.label()) + ":" + action(flag.values()) : "";
        String text = spec + equals + "[" + bracketed(flag.summary()) + "]" + value;
        out.append(indent).append(quoted(text)).append(" \\\n");
      }
    }
  }

  private String action(Values values) {
    return switch (values) {
      case Values.None none -> "";
      case Values.Text text -> " ";
      case Values.Files files -> "_files";
      case Values.Folders folders -> "_files -/";
      case Values.Packs packs -> "_" + program.name() + "_packs";
      case Values.Words words -> "(" + String.join(" ", words.words()) + ")";
    };
  }

  private static String message(String label) {
    return label.replace(":", "\\:").replace("'", "");
  }

  private static String bracketed(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
