package org.policypack.engine;

/** {@code before} and {@code after}: instants in nanoseconds since 1970, strictly. */
record ChronologyNode(Source<Long> subject, boolean before, Source<Long> operand) implements Node {
  @Override
  public boolean holds(Frame frame) {
    Long instant = subject.get(frame);
    Long bound = operand.get(frame);
    return instant != null
        && bound != null
        && (before ? instant.compareTo(bound) < 0 : instant.compareTo(bound) > 0);
  }
}
