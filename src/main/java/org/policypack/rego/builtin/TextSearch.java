package org.policypack.rego.builtin;

import java.util.stream.IntStream;

/**
 * Finds one text in others. The time is linear in both lengths whatever the texts are (the method
 * of Knuth, Morris and Pratt), because a request may hold both.
 */
final class TextSearch {
  /** So few characters are compared again at each place without harm, and faster. */
  private static final int SHORT = 32;

  private final String wanted;

  /** For each beginning of the wanted text: how long its longest part is that also begins it. */
  private final int[] borders;

  private TextSearch(String wanted, int[] borders) {
    this.wanted = wanted;
    this.borders = borders;
  }

  /**
   * Prepares to look for a text.
   *
   * @param wanted at least one character
   */
  static TextSearch of(String wanted) {
    int[] borders = new int[wanted.length()];
    TextSearch search = new TextSearch(wanted, borders);
    int matched = 0;
    for (int i = 1; i < wanted.length(); i++) {
      matched = search.next(matched, wanted.charAt(i));
      borders[i] = matched;
    }
    return search;
  }

  /** Whether a text holds another, which may be empty. */
  static boolean contains(String text, String wanted) {
    return first(text, wanted) >= 0;
  }

  /** Where a text first holds another, in UTF-16 units, or -1. */
  static int first(String text, String wanted) {
    return wanted.length() <= SHORT ? text.indexOf(wanted) : of(wanted).first(text);
  }

  private int first(String text) {
    int matched = 0;
    for (int at = 0; at < text.length(); at++) {
      matched = next(matched, text.charAt(at));
      if (matched == wanted.length()) {
        return at + 1 - matched;
      }
    }
    return -1;
  }

  /** All places where the text stands, from left to right, also those that overlap. */
  int[] all(String text) {
    return places(text, true);
  }

  /** The places where the text stands; each is looked for behind the one before. */
  int[] apart(String text) {
    return places(text, false);
  }

  private int[] places(String text, boolean overlapping) {
    IntStream.Builder places = IntStream.builder();
    int matched = 0;
    for (int at = 0; at < text.length(); at++) {
      matched = next(matched, text.charAt(at));
      if (matched == wanted.length()) {
        places.add(at + 1 - matched);
        matched = overlapping ? borders[matched - 1] : 0;
      }
    }
    return places.build().toArray();
  }

  /** How much of the wanted text ends at a character, where so much ended before it. */
  private int next(int before, char c) {
    int matched = before;
    while (matched > 0 && wanted.charAt(matched) != c) {
      matched = borders[matched - 1];
    }
    return wanted.charAt(matched) == c ? matched + 1 : matched;
  }
}
