package org.policypack.cli;

import org.policypack.source.SourceFile;
import org.policypack.source.Span;

/**
 * A file of an export that is not what it should be.
 *
 * @param file its path as people are told it
 * @param text what differs: a diff from what is there to what should be, or a line that says it
 * @param span where the file first differs
 */
record FileDifference(String file, String text, Span span) {
  /** A file that cannot be compared line by line. */
  static FileDifference whole(String file, String text) {
    return new FileDifference(file, text, SourceFile.of(file, "").whole());
  }

  /** A text that is not the expected one. */
  static FileDifference of(String file, String text, String there, String expected) {
    int same = 0;
    while (same < Math.min(there.length(), expected.length())
        && there.charAt(same) == expected.charAt(same)) {
      same++;
    }
    return new FileDifference(file, text, SourceFile.of(file, there).span(same, same));
  }
}
