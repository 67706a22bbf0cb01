package org.policypack.rego.syntax;

import java.util.Set;
import java.util.regex.Pattern;

/** The words of Rego v1 (OPA 1.22.2) and which names may stand without quotes. */
public final class Keywords {
  static final Set<String> ALL =
      Set.of(
          "as",
          "contains",
          "default",
          "else",
          "every",
          "false",
          "if",
          "import",
          "in",
          "not",
          "null",
          "package",
          "some",
          "true",
          "with");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Keywords() {}

  /** Whether the word has a meaning of its own and can be no name. */
  public static boolean isKeyword(String word) {
    return ALL.contains(word);
  }

  /** Whether the text can be written as {@code .text} in a reference, on any OPA from 1.0. */
  public static boolean isPlainKey(String text) {
    return isName(text) && !isKeyword(text);
  }

  /** Whether the word can be no variable; {@code contains} can. */
  static boolean isReserved(String word) {
    return isKeyword(word) && !word.equals("contains");
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
