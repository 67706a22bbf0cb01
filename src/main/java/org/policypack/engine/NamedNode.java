package org.policypack.engine;

/**
 * A named condition. Several rules may ask for it, so a request remembers what came of it.
 *
 * @param slot where the request remembers
 */
record NamedNode(Node condition, int slot) implements Node {
  @Override
  public boolean holds(Frame frame) {
    if (frame.slot(slot) instanceof Boolean known) {
      return known;
    }
    boolean holds = condition.holds(frame);
    frame.fill(slot, holds);
    return holds;
  }
}
