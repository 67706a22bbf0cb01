package org.policypack.engine;

import java.util.Collection;
import java.util.Collections;

/** {@code includes_all}, or {@code includes_any}: all or any of a list are there. */
record IncludesListNode(
    Source<? extends Collection<?>> subject, boolean all, Source<? extends Collection<?>> operand)
    implements Node {
  @Override
  public boolean holds(Frame frame) {
    Collection<?> items = subject.get(frame);
    Collection<?> wanted = operand.get(frame);
    return items != null
        && wanted != null
        && (all ? items.containsAll(wanted) : !Collections.disjoint(items, wanted));
  }
}
