package org.policypack.engine;

/** {@code exists}: the only condition that a missing attribute can fulfil. */
record ExistsNode(Source<?> subject, boolean expected) implements Node {
  @Override
  public boolean holds(Frame frame) {
    return (subject.get(frame) != null) == expected;
  }
}
