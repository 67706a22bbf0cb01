package org.policypack.differential.packs;

import java.util.ArrayList;
import java.util.List;

/** Random commands and command lines. */
final class Commands {
  private static final List<String> FIRST =
      List.of(
          "terraform", "git", "rm", "kubectl", "a.b", "x+y", "é", "[x", "C:\\run", "ls", "$HOME");
  private static final List<String> NEXT =
      List.of(
          "apply", "push", "-rf", "--force", "*", "a.b", "(x", "\\", "\"q\"", "'q'", "😀", "$x");

  private Commands() {}

  /** A command with a line that may run it. */
  static Sampled command(Dice dice) {
    List<String> words = new ArrayList<>(List.of(dice.pick(FIRST)));
    int more = dice.below(3);
    for (int i = 0; i < more; i++) {
      words.add(dice.pick(NEXT));
    }
    String command = String.join(dice.pick(" ", " ", " ", "  ", "\t"), words);
    return new Sampled(dice.chance(5) ? " " + command + " " : command, line(words, dice));
  }

  private static String line(List<String> words, Dice dice) {
    String before =
        dice.pick(
            "",
            "",
            "",
            "",
            " ",
            "sudo ",
            "cd x && ",
            "cd x&&",
            "x;",
            "x\n",
            "echo $(",
            "`",
            "\"",
            "'",
            "(",
            "a|",
            "&",
            "x",
            "/bin/",
            "\t",
            "\r",
            "echo ");
    String after =
        dice.pick(
            "",
            "",
            "",
            "",
            " ",
            " -auto-approve",
            "\n",
            "\t",
            ";",
            "&",
            " && x",
            "|tee",
            ">out",
            "<in",
            ")",
            "`",
            "\"",
            "'",
            "x",
            "-",
            ".",
            " $(x)",
            " `x`",
            "\r",
            " > out",
            " $x");
    return before + String.join(dice.pick(" ", " ", "  ", "\t", " \t ", "\n"), words) + after;
  }
}
