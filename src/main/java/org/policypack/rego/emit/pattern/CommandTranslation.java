package org.policypack.rego.emit.pattern;

import org.policypack.text.Command;

/**
 * Writes a command as the RE2 pattern that finds it in a command line.
 *
 * <p>{@code runs}, here for {@code terraform apply}: the start or a character after which a command
 * can begin; the words with blanks (spaces and tabs) between; the end or a character that ends a
 * word.
 *
 * <pre>{@code
 * (?:^|[ \t\n;&|('"\x60])terraform[ \t]+apply(?:[ \t\n;&|('"\x60<>)]|$)
 * }</pre>
 *
 * <p>{@code runs_only}: the whole line, blanks at its ends aside; after the words nothing, or a
 * blank and any characters but separators, where no {@code $} comes directly before a {@code (}.
 *
 * <pre>{@code
 * ^[ \t]*terraform[ \t]+apply(?:[ \t](?:[^\n;&|<>\x60$]|\$+[^\n;&|<>\x60$(])*\$*)?$
 * }</pre>
 *
 * <p>Backticks are {@code \x60}, since the patterns stand in raw strings of Rego.
 */
public final class CommandTranslation {
  private static final String BEFORE = "(?:^|[ \\t\\n;&|('\"\\x60])";
  private static final String AFTER = "(?:[ \\t\\n;&|('\"\\x60<>)]|$)";
  private static final String BLANKS = "[ \\t]+";
  private static final String ARGUMENTS =
      "(?:[ \\t](?:[^\\n;&|<>\\x60$]|\\$+[^\\n;&|<>\\x60$(])*\\$*)?";

  private CommandTranslation() {}

  /** The RE2 pattern of {@code runs}, to be searched anywhere in the line. */
  public static String runs(Command command) {
    return BEFORE + words(command) + AFTER;
  }

  /** The RE2 pattern of {@code runs_only}, which is anchored. */
  public static String runsOnly(Command command) {
    return "^[ \\t]*" + words(command) + ARGUMENTS + "$";
  }

  private static String words(Command command) {
    StringBuilder out = new StringBuilder();
    for (String word : command.words()) {
      out.append(out.isEmpty() ? "" : BLANKS);
      Re2Text.append(word, out);
    }
    return out.toString();
  }
}
