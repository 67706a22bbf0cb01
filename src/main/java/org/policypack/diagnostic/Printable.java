package org.policypack.diagnostic;

/** Makes text safe to show: what steers a terminal or hides itself becomes visible. */
public final class Printable {
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  /**
   * Shows tabs as one blank and other controls, line breaks among them, as U+FFFD, so that carets
   * stay under their text.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(c == '\t' ? ' ' : visible(c)));
    return out.toString();
  }

  private static int visible(int c) {
    return isHidden(c) ? REPLACEMENT : c;
  }

  /**
   * Whether a character shows nothing of itself or changes how others are shown: a control, a line
   * break, a mark that turns the direction of text, half of a surrogate pair.
   */
  public static boolean isHidden(int c) {
    boolean lineSeparator = c == 0x2028 || c == 0x2029;
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || lineSeparator
        || surrogate;
  }
}
