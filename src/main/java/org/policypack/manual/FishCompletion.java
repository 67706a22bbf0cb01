package org.policypack.manual;

import java.util.List;
import java.util.Optional;

/** The completion of a program in fish. */
public final class FishCompletion {
  private final Program program;
  private final StringBuilder out = new StringBuilder();

  private FishCompletion(Program program) {
    this.program = program;
  }

  /** The script, ending in a line break. */
  public static String of(Program program) {
    FishCompletion completion = new FishCompletion(program);
    completion.script();
    return completion.out.toString();
  }

  private void script() {
    out.append(Frame.of("completion.fish").with("program", program.name()).text());
    program.options().forEach(flag -> flag("__fish_use_subcommand", flag));
    for (Subcommand command : program.commands()) {
      begin("__fish_use_subcommand");
      out.append(" -a ").append(command.name());
      describe(Sentence.first(command.description()));
    }
    for (Subcommand command : program.commands()) {
      String condition = seen(command.name()) + notBelowOthers(command.name());
      String none = command.commands().isEmpty() ? "" : notSeen(String.join(" ", command.words()));
      command(condition + none, command);
      for (Subcommand nested : command.commands()) {
        begin(condition + none);
        out.append(" -a ").append(nested.word());
        describe(Sentence.first(nested.description()));
      }
      command.commands().forEach(c -> command(condition + "; and " + seen(c.word()), c));
    }
  }

  private static String seen(String words) {
    return "__fish_seen_subcommand_from " + words;
  }

  private static String notSeen(String words) {
    return "; and not " + seen(words);
  }

  /** fish looks at all words, so `init` is seen in `readiness init` too. */
  private String notBelowOthers(String name) {
    List<String> others =
        program.commands().stream()
            .filter(command -> command.words().contains(name))
            .map(Subcommand::name)
            .toList();
    return others.isEmpty() ? "" : notSeen(String.join(" ", others));
  }

  private void command(String condition, Subcommand command) {
    command.options().forEach(flag -> flag(condition, flag));
    command
        .operand()
        .ifPresent(
            operand -> {
              begin(condition);
              values(operand.values());
              describe(Sentence.first(operand.description()));
            });
  }

  private void flag(String condition, Flag flag) {
    begin(condition);
    for (String name : flag.names()) {
      out.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (flag.takesValue()) {
      out.append(" -r");
      values(flag.values());
    }
    describe(flag.summary());
  }

  private void begin(String condition) {
    out.append("complete -c ").append(program.name()).append(" -n ").append(quoted(condition));
  }

  private void values(Values values) {
    proposals(values).ifPresent(words -> out.append(" -a ").append(quoted(words)));
    boolean paths = values instanceof Values.Files || values instanceof Values.Packs;
    out.append(paths ? " -F" : " -f");
  }

  private Optional<String> proposals(Values values) {
    return switch (values) {
      case Values.None none -> Optional.empty();
      case Values.Text text -> Optional.empty();
      case Values.Files files -> Optional.empty();
      case Values.Folders folders -> Optional.of("(__fish_complete_directories)");
      case Values.Packs packs -> Optional.of("(__" + program.name() + "_packs)");
      case Values.Words words -> Optional.of(String.join(" ", words.words()));
    };
  }

  private void describe(String text) {
    out.append(" -d ").append(quoted(text)).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
