package org.policypack.rego.syntax;

/**
 * A string literal.
 *
 * @param text the string itself
 * @param raw whether it is written between backticks; the printer falls back to quotes for a text
 *     that no raw string can hold
 */
public record StringTerm(String text, boolean raw, Place place) implements Term {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Whether a raw string can hold the text: no backtick and, as OPA's scanner has it, no U+FEFF; no
   * control characters either, so that it prints as it is.
   */
  static boolean fitsRaw(String text) {
    return text.chars()
        .allMatch(
            c ->
                c == '\n'
                    || c == '\t'
                    || (c >= 0x20 && c != '`' && c != 0x7F && c != BYTE_ORDER_MARK));
  }
}
