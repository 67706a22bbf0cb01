package org.policypack.text;

import java.util.List;

/**
 * A piece of a glob. What {@link Run}, {@link One} and {@link OneOf} take depends on the glob: with
 * a separator they never take {@code /}.
 */
public sealed interface GlobPart {
  /**
   * These characters.
   *
   * @param text the characters without escapes, not empty
   */
  record Text(String text) implements GlobPart {}

  /** {@code *}: any characters of a segment, or none. */
  record Run() implements GlobPart {}

  /** {@code ?}: one character of a segment. */
  record One() implements GlobPart {}

  /**
   * {@code [abc]}, {@code [a-f0-9]}, {@code [!abc]}: one character of the ranges, or one that is in
   * none of them.
   *
   * @param ranges in the order of the pattern, not empty
   */
  record OneOf(boolean negated, List<Range> ranges) implements GlobPart {
    public OneOf {
      ranges = List.copyOf(ranges);
    }
  }

  /**
   * {@code {a,b}}: one of the alternatives.
   *
   * @param alternatives at least one; an empty one matches nothing at all
   */
  record Choice(List<List<GlobPart>> alternatives) implements GlobPart {
    public Choice {
      alternatives = alternatives.stream().map(List::copyOf).toList();
    }
  }

  /** {@code **}{@code /}: nothing, or any characters up to and including a {@code /}. */
  record Folders() implements GlobPart {}

  /** {@code **} at the end: any characters, or none. */
  record Rest() implements GlobPart {}

  /**
   * Code points in a class, both ends included.
   *
   * @param first a listed character is a range of one
   */
  record Range(int first, int last) {
    /** Whether the code point is in the range. */
    public boolean contains(int codePoint) {
      return first <= codePoint && codePoint <= last;
    }
  }
}
