package org.policypack.manual;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One command of a program.
 *
 * @param name the words behind the program's name, of which the last is its own
 * @param description one sentence
 * @param synopsis how it is called, on one line
 * @param options in the order of its help
 * @param operand what its words are that belong to no option; empty if there are none
 * @param remarks lines about what it does, for people
 * @param examples lines, each a whole command line, perhaps with a remark behind two blanks
 * @param commands commands of its own, whose names begin with its name
 */
public record Subcommand(
    String name,
    String description,
    String synopsis,
    List<Flag> options,
    Optional<Operand> operand,
    List<String> remarks,
    List<String> examples,
    List<Subcommand> commands) {

  /** Copies the lists. */
  public Subcommand {
    options = List.copyOf(options);
    remarks = List.copyOf(remarks);
    examples = List.copyOf(examples);
    commands = List.copyOf(commands);
  }

  /** The name in one word, as in {@code readiness-init}. */
  public String dashed() {
    return name.replace(' ', '-');
  }

  /** The last word of the name. */
  String word() {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** The last words of the names of its own commands. */
  List<String> words() {
    return commands.stream().map(Subcommand::word).toList();
  }

  /** This command and those below it. */
  Stream<Subcommand> all() {
    return Stream.concat(Stream.of(this), commands.stream().flatMap(Subcommand::all));
  }
}
