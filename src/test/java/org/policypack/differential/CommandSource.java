package org.policypack.differential;

import java.util.List;

/** Makes commands and command lines in which they nearly stand. */
final class CommandSource {
  private static final List<String> WORDS =
      List.of(
          "ls", "rm", "-rf", "a.b", "$", "$x", "(", "a(b)", "'q'", "é", "K", "l", "s", "\\", "*");
  private static final List<String> BLANKS = List.of(" ", " ", " ", "\t", "  ", " \t ");
  private static final List<String> SEPARATORS =
      List.of(
          "\n", ";", "&", "|", "(", ")", "<", ">", "`", "'", "\"", "$(", "$", "$$(", "$ (", "\r",
          "\u00A0", "\u2028", "x", "", "&&", "😀", " ", "\t", "=", "/");

  private final Randomness random;

  CommandSource(Randomness random) {
    this.random = random;
  }

  /** Words with blanks between and sometimes around. */
  String command() {
    StringBuilder command = new StringBuilder(random.oneIn(6) ? " " : "").append(random.of(WORDS));
    for (int i = random.below(3); i > 0; i--) {
      command.append(random.of(BLANKS)).append(random.of(WORDS));
    }
    return command.append(random.oneIn(6) ? "\t" : "").toString();
  }

  /** The command among separators and other words, with a character changed now and then. */
  String line(String command) {
    StringBuilder line = new StringBuilder(around());
    line.append(command.strip().replaceAll("\\h+", random.of(BLANKS))).append(around());
    if (random.oneIn(3)) {
      line.append(random.of(BLANKS)).append(random.of(WORDS)).append(around());
    }
    return random.oneIn(3) ? random.changed(line.toString()) : line.toString();
  }

  private String around() {
    return switch (random.below(6)) {
      case 0, 1 -> "";
      case 2 -> random.of(BLANKS);
      case 3 -> random.of(BLANKS) + random.of(WORDS) + random.of(BLANKS);
      default -> random.of(SEPARATORS);
    };
  }
}
