package org.policypack.manual;

import java.util.List;
import java.util.Optional;

/**
 * One command of a program.
 *
 * @param name the word behind the program's name
 * @param description one sentence
 * @param synopsis how it is called, on one line
 * @param options in the order of its help
 * @param operand what its words are that belong to no option; empty if there are none
 * @param remarks lines about what it does, for people
 * @param examples lines, each a whole command line, perhaps with a remark behind two blanks
 */
public record Subcommand(
    String name,
    String description,
    String synopsis,
    List<Flag> options,
    Optional<Operand> operand,
    List<String> remarks,
    List<String> examples) {

  /** Copies the lists. */
  public Subcommand {
    options = List.copyOf(options);
    remarks = List.copyOf(remarks);
    examples = List.copyOf(examples);
  }
}
