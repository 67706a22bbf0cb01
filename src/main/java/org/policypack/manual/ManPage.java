package org.policypack.manual;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Manual pages in the macros of man(7): one about the program, one about each command. They name no
 * date, so that the same sources give the same bytes.
 */
public final class ManPage {
  private final Program program;
  private final StringBuilder out = new StringBuilder();

  private ManPage(Program program) {
    this.program = program;
  }

  /**
   * The page about the program.
   *
   * @param chapters further sections of plain lines
   */
  public static String of(Program program, List<Chapter> chapters) {
    ManPage page = new ManPage(program);
    page.title(program.name(), program.description());
    page.section("SYNOPSIS");
    page.raw(bold(program.name()) + " " + italic("COMMAND") + " [" + italic("OPTION") + "]...");
    page.section("COMMANDS");
    for (Subcommand command : program.allCommands()) {
      page.tagged(bold(program.name() + "-" + command.dashed()) + "(1)", command.description());
    }
    page.options(program.options());
    chapters.forEach(page::chapter);
    return page.out.toString();
  }

  /** The page about one of its commands. */
  public static String of(Program program, Subcommand command) {
    ManPage page = new ManPage(program);
    page.title(program.name() + "-" + command.dashed(), command.description());
    page.section("SYNOPSIS");
    page.line(command.synopsis());
    if (!command.remarks().isEmpty()) {
      page.section("DESCRIPTION");
      command.remarks().forEach(page::line);
    }
    page.options(command);
    if (!command.examples().isEmpty()) {
      page.section("EXAMPLES");
      page.verbatim(command.examples());
    }
    page.section("SEE ALSO");
    Stream<String> below = command.commands().stream().map(c -> "-" + c.dashed());
    page.raw(
        Stream.concat(Stream.of(""), below)
            .map(name -> bold(program.name() + name) + "(1)")
            .collect(Collectors.joining(", ")));
    return page.out.toString();
  }

  /**
   * A section of the program's page.
   *
   * @param heading in capitals
   * @param entries what is said of each word
   */
  public record Chapter(String heading, List<Entry> entries) {
    /** Copies the list. */
    public Chapter {
      entries = List.copyOf(entries);
    }
  }

  /** A word and what it means. */
  public record Entry(String word, String meaning) {}

  private void title(String name, String description) {
    raw(
        ".TH %s 1 \"\" \"policypack %s\" \"policypack\""
            .formatted(escaped(name.toUpperCase(Locale.ROOT)), program.version()));
    section("NAME");
    raw(escaped(name) + " \\- " + escaped(Sentence.first(description)));
  }

  private void chapter(Chapter chapter) {
    section(chapter.heading());
    chapter.entries().forEach(entry -> tagged(bold(entry.word()), entry.meaning()));
  }

  private void options(Subcommand command) {
    section("OPTIONS");
    command.operand().ifPresent(operand -> tagged(italic(operand.label()), operand.description()));
    command.options().forEach(this::option);
  }

  private void options(List<Flag> flags) {
    section("OPTIONS");
    flags.forEach(this::option);
  }

  private void option(Flag flag) {
    String names = flag.names().stream().map(ManPage::bold).collect(Collectors.joining(", "));
    tagged(flag.takesValue() ? names + "=" + italic(flag.label()) : names, flag.description());
  }

  private void tagged(String tag, String text) {
    raw(".TP");
    raw(tag);
    line(text);
  }

  private void verbatim(List<String> lines) {
    raw(".nf");
    lines.forEach(this::line);
    raw(".fi");
  }

  private void section(String heading) {
    raw(".SH " + heading);
  }

  /** A line that begins with a full stop or an apostrophe would be a macro. */
  private void line(String text) {
    boolean macro = text.startsWith(".") || text.startsWith("'");
    raw((macro ? "\\&" : "") + escaped(text));
  }

  private void raw(String text) {
    out.append(text).append('\n');
  }

  private static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  private static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga");
  }
}
