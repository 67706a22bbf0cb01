package org.policypack.rego.builtin;

/**
 * Case by single code points as Go 1.26 has it, that is by Unicode 15.0. Java has newer tables from
 * JDK 22 on: what was assigned later stays as it is.
 */
final class LetterCase {
  /** Letters with a case that Unicode 16.0 and 17.0 added: from, to. */
  private static final int[][] NEWER = {
    {0x1C89, 0x1C8A}, {0xA7CB, 0xA7CF}, {0xA7D2, 0xA7D2}, {0xA7D4, 0xA7D4},
    {0xA7DA, 0xA7DC}, {0x10D50, 0x10D65}, {0x10D70, 0x10D85}, {0x16EA0, 0x16ED3},
  };

  private LetterCase() {}

  static int lower(int codePoint) {
    int lower = Character.toLowerCase(codePoint);
    return isNewer(codePoint) || isNewer(lower) ? codePoint : lower;
  }

  static int upper(int codePoint) {
    int upper = Character.toUpperCase(codePoint);
    return isNewer(codePoint) || isNewer(upper) ? codePoint : upper;
  }

  private static boolean isNewer(int codePoint) {
    for (int[] range : NEWER) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
