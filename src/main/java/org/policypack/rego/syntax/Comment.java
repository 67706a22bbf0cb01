package org.policypack.rego.syntax;

/**
 * A comment that stands on a line of its own.
 *
 * @param text what follows the {@code #}, usually with a leading blank; without a line break
 * @param gap whether a blank line follows before the next comment or the thing commented on
 * @param place where it was read, from its {@code #} on
 */
public record Comment(String text, boolean gap, Place place) {
  private static final String METADATA = "METADATA";

  /** Checks that the text is one line; the only thing that ends a comment of Rego. */
  public Comment {
    if (text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a comment is one line");
    }
    text = text.stripTrailing();
  }

  /** A comment of a program. */
  public Comment(String text, boolean gap) {
    this(text, gap, Place.NONE);
  }

  /** A comment, written {@code # text}, directly above what follows. */
  public static Comment of(String text) {
    return new Comment(text.isEmpty() ? "" : " " + text, false);
  }

  /** Whether annotations follow ({@code IsMetadataComment} of OPA). */
  boolean isMetadata() {
    return isMetadata(text);
  }

  /** Whether annotations follow a comment of the text. */
  static boolean isMetadata(String text) {
    return text.strip().startsWith(METADATA);
  }
}
