package org.policypack.engine.match;

import java.util.List;
import org.policypack.text.Command;

/**
 * Finds commands in command lines by reading them from left to right, for {@code runs} and {@code
 * runs_only}.
 */
final class CommandMatcher {
  /** After one of these, or at the start, a command can begin. */
  private static final String BEFORE = " \t\n;&|(`'\"";

  /** At one of these, or at the end, a command's last word is over. */
  private static final String AFTER = BEFORE + "<>)";

  /** What {@code runs_only} never allows in a line, and neither {@code $(}. */
  private static final String SEPARATORS = "\n;&|<>`";

  private CommandMatcher() {}

  /** The command begins somewhere in the line where a command can. */
  static Pattern runs(Command command) {
    List<String> words = command.words();
    String first = words.getFirst();
    return line -> {
      for (int at = line.indexOf(first); at >= 0; at = line.indexOf(first, at + 1)) {
        if (at == 0 || BEFORE.indexOf(line.charAt(at - 1)) >= 0) {
          int end = end(words, line, at);
          if (end == line.length() || (end > 0 && AFTER.indexOf(line.charAt(end)) >= 0)) {
            return true;
          }
        }
      }
      return false;
    };
  }

  /** The line is the command, alone or with arguments, and nothing else. */
  static Pattern runsOnly(Command command) {
    List<String> words = command.words();
    return line -> {
      int end = end(words, line, afterBlanks(line, 0));
      boolean over = end == line.length() || (end > 0 && Command.isBlank(line.charAt(end)));
      return over && isOneCommand(line);
    };
  }

  /** Where the words end that begin at a place, with blanks between them; -1 if they do not. */
  private static int end(List<String> words, String line, int start) {
    int at = start;
    for (int i = 0; i < words.size(); i++) {
      int next = i == 0 ? at : afterBlanks(line, at);
      boolean apart = i == 0 || next > at;
      if (!apart || !line.startsWith(words.get(i), next)) {
        return -1;
      }
      at = next + words.get(i).length();
    }
    return at;
  }

  private static int afterBlanks(String line, int start) {
    int at = start;
    while (at < line.length() && Command.isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOneCommand(String line) {
    for (int i = 0; i < SEPARATORS.length(); i++) {
      if (line.indexOf(SEPARATORS.charAt(i)) >= 0) {
        return false;
      }
    }
    return !line.contains("$(");
  }
}
