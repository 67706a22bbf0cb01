package org.policypack.rego.syntax;

import org.jspecify.annotations.Nullable;
import org.policypack.source.Span;

/**
 * Where a node was read. All places are equal, so that two nodes are equal when they say the same,
 * wherever they stand.
 *
 * @param span the text of the node, or {@link Span#none()} when a program built it
 */
public record Place(Span span) {
  /** The place of nodes that a program built. */
  public static final Place NONE = new Place(Span.none());

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
