package org.policypack.rego.builtin;

/**
 * A text that accounts for being read: one match of a regular expression reads each character, and
 * does work for it that grows with the expression.
 */
final class MeteredText implements CharSequence {
  /** Shorter texts are matched before anybody notices. */
  private static final int SHORT = 1 << 10;

  private final String text;
  private final CallContext context;
  private final int cost;
  private int reads;

  private MeteredText(String text, CallContext context, int cost) {
    this.text = text;
    this.context = context;
    this.cost = cost;
  }

  /** A text in which an expression is looked for. */
  static CharSequence of(String text, String expression, CallContext context) {
    return text.length() < SHORT
        ? text
        : new MeteredText(text, context, 1 + expression.length() / 8);
  }

  @Override
  public char charAt(int index) {
    if (++reads == SHORT) {
      reads = 0;
      context.spend((long) SHORT * cost);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
