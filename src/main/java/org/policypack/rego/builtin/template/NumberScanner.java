package org.policypack.rego.builtin.template;

/** Finds where a number ends. What it takes may still be no number. */
final class NumberScanner {
  private static final String DECIMAL = "0123456789_";

  private final String text;
  private int at;

  private NumberScanner(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** The offset behind the number that starts here with a sign, a digit or a point. */
  static int end(String text, int start) {
    NumberScanner scanner = new NumberScanner(text, start);
    scanner.scan();
    return scanner.at;
  }

  private void scan() {
    accept("+-");
    String digits = DECIMAL;
    String exponent = "eE";
    if (accept("0")) {
      if (accept("xX")) {
        digits = "0123456789abcdefABCDEF_";
        exponent = "pP";
      } else if (accept("oO")) {
        digits = "01234567_";
        exponent = "";
      } else if (accept("bB")) {
        digits = "01_";
        exponent = "";
      }
    }
    acceptAll(digits);
    if (accept(".")) {
      acceptAll(digits);
    }
    if (accept(exponent)) {
      accept("+-");
      acceptAll(DECIMAL);
    }
    accept("i");
  }

  private boolean accept(String any) {
    boolean found = at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    at += found ? 1 : 0;
    return found;
  }

  private void acceptAll(String any) {
    while (accept(any)) {
      // Each call goes one further.
    }
  }
}
