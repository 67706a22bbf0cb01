package org.policypack.engine.match;

import org.policypack.text.Glob;
import org.policypack.text.GlobPart;

/**
 * The characters with which every text begins and ends that a pattern matches. Most texts differ
 * there from most patterns of a list, and are told apart by this without a call.
 *
 * @param first a UTF-16 unit, or {@link #ANY}
 * @param last likewise
 */
record Ends(int first, int last) {
  /** There may be any character, or none. */
  static final int ANY = -1;

  /** Nothing is known of the ends. */
  static final Ends UNKNOWN = new Ends(ANY, ANY);

  /** The ends of texts that begin with a text. */
  static Ends start(String text) {
    return new Ends(firstOf(text), ANY);
  }

  /** The ends of texts that end with a text. */
  static Ends end(String text) {
    return new Ends(ANY, lastOf(text));
  }

  /** The ends of what a glob matches. */
  static Ends of(Glob glob) {
    return new Ends(
        glob.parts().getFirst() instanceof GlobPart.Text(String start) ? firstOf(start) : ANY,
        glob.parts().getLast() instanceof GlobPart.Text(String end) ? lastOf(end) : ANY);
  }

  private static int firstOf(String text) {
    return text.isEmpty() ? ANY : text.charAt(0);
  }

  private static int lastOf(String text) {
    return text.isEmpty() ? ANY : text.charAt(text.length() - 1);
  }
}
