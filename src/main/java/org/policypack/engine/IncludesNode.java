package org.policypack.engine;

import java.util.Collection;

/** {@code includes}: the element, or the key, is there. */
record IncludesNode(Source<? extends Collection<?>> subject, Source<?> operand) implements Node {
  @Override
  public boolean holds(Frame frame) {
    Collection<?> items = subject.get(frame);
    Object wanted = operand.get(frame);
    return items != null && wanted != null && items.contains(wanted);
  }
}
