package org.policypack.manual;

/** Short forms of descriptions. */
final class Sentence {
  private Sentence() {}

  /** Up to the first full stop or semicolon that ends something, without it. */
  static String first(String text) {
    String line = text.strip();
    for (int i = 0; i < line.length(); i++) {
      boolean stop = ".;".indexOf(line.charAt(i)) >= 0;
      if (stop && (i + 1 == line.length() || line.charAt(i + 1) == ' ')) {
        return line.substring(0, i);
      }
    }
    return line;
  }
}
