package org.policypack.text;

/** Text of a request as a reason may show it. */
public final class ReasonText {
  private static final int LONGEST = 200;
  private static final char REPLACEMENT = '\uFFFD';

  private ReasonText() {}

  /**
   * Puts U+FFFD for each control character (U+0000 to U+001F, U+007F to U+009F), and cuts a text of
   * more than 200 code points to 200 and {@code …}.
   */
  public static String clean(String text) {
    boolean cut = text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST;
    String shown = cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
    StringBuilder clean = new StringBuilder(shown.length() + 1);
    for (int i = 0; i < shown.length(); i++) {
      clean.append(isControl(shown.charAt(i)) ? REPLACEMENT : shown.charAt(i));
    }
    return cut ? clean.append('…').toString() : clean.toString();
  }

  private static boolean isControl(char c) {
    return c <= 0x1F || (c >= 0x7F && c <= 0x9F);
  }
}
