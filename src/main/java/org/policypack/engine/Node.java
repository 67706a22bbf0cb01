package org.policypack.engine;

/** A compiled condition. */
interface Node {
  /** Whether it holds for a valid request. */
  boolean holds(Frame frame);
}
