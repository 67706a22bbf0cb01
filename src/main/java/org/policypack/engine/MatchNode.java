package org.policypack.engine;

/** {@code glob}, {@code contains} and the other operators that hold a string against patterns. */
record MatchNode(MatchSource match) implements Node {
  @Override
  public boolean holds(Frame frame) {
    return match.get(frame) != null;
  }
}
