package org.policypack.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A command as {@code runs} and {@code runs_only} list it, such as {@code terraform apply}.
 *
 * @param words its words in order, at least one, none empty
 */
public record Command(List<String> words) {
  /** What ends a command or sends its text elsewhere, so no command can hold it. */
  private static final String SEPARATORS = "\n;&|<>`";

  public Command {
    words = List.copyOf(words);
  }

  /**
   * Splits a command into words at blanks (spaces and tabs); blanks at its ends do not count.
   *
   * @throws PatternException if no word is there, or if the text holds what a command line of
   *     {@code runs_only} cannot hold: a newline, {@code ;}, {@code &}, {@code |}, {@code <},
   *     {@code >}, a backtick, or {@code $(}
   */
  public static Command parse(String text) {
    refuseSeparators(text);
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBlank(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    if (words.isEmpty()) {
      throw new PatternException("A command needs at least one word.", 0);
    }
    return new Command(words);
  }

  /** Whether the character stands between words: a space or a tab. */
  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static void refuseSeparators(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        throw new PatternException(
            "A command cannot hold " + name(text.charAt(i)) + ", which ends a command.", i);
      }
      if (text.startsWith("$(", i)) {
        throw new PatternException("A command cannot hold `$(`, which starts another command.", i);
      }
    }
  }

  private static String name(char separator) {
    return switch (separator) {
      case '\n' -> "a newline";
      case '`' -> "a backtick";
      default -> "`" + separator + "`";
    };
  }
}
