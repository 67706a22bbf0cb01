package org.policypack.engine;

import java.util.List;

/** At least one of its parts holds. */
final class AnyNode implements Node {
  private final Node[] parts;

  AnyNode(List<Node> parts) {
    this.parts = parts.toArray(Node[]::new);
  }

  @Override
  public boolean holds(Frame frame) {
    for (Node part : parts) {
      if (part.holds(frame)) {
        return true;
      }
    }
    return false;
  }
}
