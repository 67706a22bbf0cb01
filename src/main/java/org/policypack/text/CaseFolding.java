package org.policypack.text;

/**
 * Letters without case: each code point by itself, as {@code lower(upper(c))} of Unicode 15.0.
 *
 * <p>That is what {@code lower(upper(x))} of every OPA from 1.0.1 gives. {@code lower} alone leaves
 * {@code ſ}, {@code µ} and the final sigma apart from {@code s}, {@code μ} and {@code σ}; Java's
 * own tables move with the JDK. So one table, {@code case-folding.txt}, comes with the project;
 * {@code CaseFoldingOpaTest} compares it with OPA over all code points, and writes it anew from OPA
 * when it runs with {@code -Dpolicy.rewrite=true}.
 *
 * <p>Folding keeps the number of code points, and folding twice is folding once.
 */
public final class CaseFolding {
  private static final CodePointTable FOLDS = CodePointTable.read("case-folding.txt");

  /** Only packs are asked about assigned characters, so deciding never loads this table. */
  private static final class Assigned {
    private static final CodePointTable TABLE = CodePointTable.read("assigned.txt");
  }

  private CaseFolding() {}

  /** The text with every code point folded; the same object where nothing changes. */
  public static String fold(String text) {
    int start = 0;
    while (start < text.length() && !mayChange(text.charAt(start))) {
      start++;
    }
    if (start == text.length()) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length()).append(text, 0, start);
    for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      folded.appendCodePoint(fold(text.codePointAt(i)));
    }
    return folded.toString();
  }

  /** The code point folded; unpaired surrogates are themselves. */
  public static int fold(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
    }
    return FOLDS.moved(codePoint);
  }

  /**
   * Whether Unicode 15.0 assigns the code point, private use included. A pack's text under {@code
   * ignore_case} holds only such characters, as what a newer Unicode folds is not known yet.
   */
  public static boolean isAssigned(int codePoint) {
    return Assigned.TABLE.contains(codePoint);
  }

  private static boolean mayChange(char c) {
    return c >= 0x80 || (c >= 'A' && c <= 'Z');
  }
}
