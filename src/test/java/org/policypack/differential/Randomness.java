package org.policypack.differential;

import java.util.List;
import java.util.Random;

/** Choices for generators, the same in every run with one seed. */
final class Randomness {
  /** Characters that engines are known to disagree on, beside those of ordinary paths. */
  private static final List<String> CHARACTERS =
      List.of(
          "a",
          "b",
          "c",
          "k",
          "s",
          "z",
          "A",
          "K",
          "S",
          "Z",
          "0",
          "7",
          "_",
          "/",
          "/",
          ".",
          "-",
          " ",
          "!",
          "^",
          ",",
          ";",
          "&",
          "|",
          "(",
          ")",
          "<",
          ">",
          "`",
          "'",
          "\"",
          "$",
          "*",
          "?",
          "+",
          "[",
          "]",
          "{",
          "}",
          "\\",
          "\n",
          "\r",
          "\t",
          "\u000B",
          "\u0000",
          "\u0085",
          "\u00A0",
          "é",
          "ß",
          "µ",
          "ſ",
          "İ",
          "ı",
          "ς",
          "ẞ",
          "K",
          "\u0301",
          "\u1C80",
          "\u1C88",
          "\u200B",
          "\u2028",
          "\uFEFF",
          "\uFFFD",
          "😀",
          "𐐀",
          "\uDBFF\uDFFF");

  private final Random random;

  Randomness(long seed) {
    random = new Random(seed);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One character, hostile ones included. */
  String character() {
    return oneIn(2) ? of(CHARACTERS.subList(0, 20)) : of(CHARACTERS);
  }

  /** Up to so many characters. */
  String text(int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = below(longest + 1); i > 0; i--) {
      text.append(character());
    }
    return text.toString();
  }

  /** The text with one character left out, put in, or exchanged; or as it is. */
  String changed(String text) {
    int length = text.codePointCount(0, text.length());
    int at = text.offsetByCodePoints(0, below(length + 1));
    int end = at == text.length() ? at : at + Character.charCount(text.codePointAt(at));
    return switch (below(4)) {
      case 0 -> text;
      case 1 -> text.substring(0, at) + text.substring(end);
      case 2 -> text.substring(0, at) + character() + text.substring(at);
      default -> text.substring(0, at) + character() + text.substring(end);
    };
  }
}
