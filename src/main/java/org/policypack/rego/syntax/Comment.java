package org.policypack.rego.syntax;

/**
 * A comment that stands on a line of its own.
 *
 * @param text what follows the {@code #}, usually with a leading blank; without a line break
 * @param gap whether a blank line follows before the next comment or the thing commented on
 */
public record Comment(String text, boolean gap) {
  /** Checks that the text is one line; the only thing that ends a comment of Rego. */
  public Comment {
    if (text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a comment is one line");
    }
    text = text.stripTrailing();
  }

  /** A comment, written {@code # text}, directly above what follows. */
  public static Comment of(String text) {
    return new Comment(text.isEmpty() ? "" : " " + text, false);
  }
}
