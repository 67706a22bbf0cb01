package org.policypack.engine;

import java.util.List;

/** All of its parts hold. */
final class AllNode implements Node {
  private final Node[] parts;

  AllNode(List<Node> parts) {
    this.parts = parts.toArray(Node[]::new);
  }

  @Override
  public boolean holds(Frame frame) {
    for (Node part : parts) {
      if (!part.holds(frame)) {
        return false;
      }
    }
    return true;
  }
}
