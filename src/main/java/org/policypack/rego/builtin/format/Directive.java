package org.policypack.rego.builtin.format;

/**
 * What stands between {@code %} and the verb.
 *
 * @param minus whether blanks are filled in on the right
 * @param plus whether signs are always written, and quoted texts are ASCII
 * @param sharp whether prefixes such as {@code 0x} are written
 * @param space whether a blank stands where a plus could
 * @param zero whether zeros fill up instead of blanks
 * @param width how many characters are filled up to; negative where it is not given
 * @param precision negative where it is not given
 * @param verbose whether the plus belongs to {@code %+v}
 * @param goSyntax whether values are written as Go's literals, as {@code %#v} does
 */
record Directive(
    boolean minus,
    boolean plus,
    boolean sharp,
    boolean space,
    boolean zero,
    int width,
    int precision,
    boolean verbose,
    boolean goSyntax) {
  static final Directive PLAIN =
      new Directive(false, false, false, false, false, -1, -1, false, false);

  boolean hasWidth() {
    return width >= 0;
  }

  boolean hasPrecision() {
    return precision >= 0;
  }

  /** With {@code #} and {@code +} as the verb {@code v} understands them. */
  Directive forValue() {
    return new Directive(minus, false, false, space, zero, width, precision, plus, sharp);
  }

  Directive withBlanks() {
    return new Directive(minus, plus, sharp, space, false, width, precision, verbose, goSyntax);
  }

  Directive withSharp() {
    return new Directive(minus, plus, true, space, zero, width, precision, verbose, goSyntax);
  }

  /** The text, filled up to the width. */
  String padded(String text) {
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    return minus ? text + " ".repeat(missing) : (zero ? "0" : " ").repeat(missing) + text;
  }

  /** The text up to the precision, in characters. */
  String truncated(String text) {
    return hasPrecision() && precision < text.codePointCount(0, text.length())
        ? text.substring(0, text.offsetByCodePoints(0, precision))
        : text;
  }

  /** The sign in front of a number. */
  String sign(boolean negative) {
    return negative ? "-" : plus ? "+" : space ? " " : "";
  }
}
