package org.policypack.rego.tree;

import org.policypack.source.Span;

/**
 * Tells {@code p := 1} from {@code p = 1}. They mean the same and are the same syntax here, but OPA
 * keeps what was written.
 */
final class AssignSign {
  private AssignSign() {}

  /**
   * Whether the first of the two signs is {@code :=}.
   *
   * @param span of a head or a branch that has one of them
   * @param from an offset behind everything that the sign can stand behind, but for a closing
   *     bracket and comments
   */
  static boolean follows(Span span, int from) {
    String text = span.source().text();
    int at = from;
    while (at < span.end() && text.charAt(at) != '=' && text.charAt(at) != ':') {
      int lineEnd = text.indexOf('\n', at);
      at = text.charAt(at) == '#' && lineEnd >= 0 ? lineEnd : at + 1;
    }
    return at < span.end() && text.charAt(at) == ':';
  }
}
