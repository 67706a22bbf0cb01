package org.policypack.manual;

import java.util.List;

/**
 * A program with commands, as {@code git} is one.
 *
 * @param name what one types
 * @param version without a word before it
 * @param description one sentence
 * @param options those that need no command
 * @param commands in the order in which one meets them
 */
public record Program(
    String name,
    String version,
    String description,
    List<Flag> options,
    List<Subcommand> commands) {

  /** Copies the lists. */
  public Program {
    options = List.copyOf(options);
    commands = List.copyOf(commands);
  }

  /** Its commands, each followed by those below it. */
  public List<Subcommand> allCommands() {
    return commands.stream().flatMap(Subcommand::all).toList();
  }
}
