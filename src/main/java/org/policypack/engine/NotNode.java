package org.policypack.engine;

/** The opposite of its part. */
record NotNode(Node part) implements Node {
  @Override
  public boolean holds(Frame frame) {
    return !part.holds(frame);
  }
}
