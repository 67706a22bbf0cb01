package org.policypack.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands that a page of the documentation shows, with the output that it promises. */
final class ConsoleBlocks {
  private static final String OPEN = "```console";
  private static final String CLOSE = "```";
  private static final String PROMPT = "$ ";

  private ConsoleBlocks() {}

  /**
   * A command of a page.
   *
   * @param line in which line of the page it stands, from 1
   * @param output the lines below it, each with its line end
   */
  record Command(int line, String text, String output) {}

  /** The commands of all blocks that begin with {@code ```console}, in order. */
  static List<Command> in(Path page) throws IOException {
    List<Command> commands = new ArrayList<>();
    List<String> lines = Files.readAllLines(page);
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (inside && !line.equals(CLOSE)) {
        take(i + 1, line, commands);
      }
      inside = inside ? !line.equals(CLOSE) : line.equals(OPEN);
    }
    return commands;
  }

  private static void take(int number, String line, List<Command> commands) {
    if (line.startsWith(PROMPT)) {
      commands.add(new Command(number, line.substring(PROMPT.length()), ""));
    } else {
      Command last = commands.removeLast();
      commands.add(new Command(last.line(), last.text(), last.output() + line + "\n"));
    }
  }
}
