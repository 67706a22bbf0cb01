package org.policypack.source;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a source.
 *
 * @param source the text
 * @param start the offset of its first character
 * @param end the offset behind its last character; equal to {@code start} for a place between two
 */
public record Span(SourceFile source, int start, int end) {
  private static final SourceFile NOWHERE = SourceFile.of("", "");

  /** Checks that the stretch lies in its source; {@link SourceFile#span} cuts instead. */
  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException("no span " + start + ".." + end + " in " + source.name());
    }
  }

  /** The span of things that no source holds, such as parts that a program made. */
  public static Span none() {
    return new Span(NOWHERE, 0, 0);
  }

  /** Whether this is {@link #none()}: there is no source to show. */
  public boolean isNone() {
    return source == NOWHERE;
  }

  /** The line and column where the stretch begins. */
  public Location location() {
    return source.location(start);
  }

  /** Whether another stretch of the same source lies in this one. */
  public boolean contains(Span other) {
    return source == other.source && start <= other.start && other.end <= end;
  }

  /** The stretch's own text. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** The stretch from the start of this one to the end of another of the same source. */
  public Span to(Span last) {
    return new Span(source, start, Math.max(end, last.end));
  }

  /**
   * Two spans are equal where they lie, so that models read from equal files are equal and a moved
   * rule is a changed one.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span that
        && start == that.start
        && end == that.end
        && source.name().equals(that.source.name());
  }

  @Override
  public int hashCode() {
    return 31 * (31 * source.name().hashCode() + start) + end;
  }

  @Override
  public String toString() {
    return source.name() + ":" + location();
  }
}
