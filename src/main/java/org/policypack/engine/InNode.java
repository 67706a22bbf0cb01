package org.policypack.engine;

import java.util.Collection;

/** {@code in}, and {@code not_in} where negated. */
record InNode(Source<?> subject, boolean negated, Source<? extends Collection<?>> list)
    implements Node {
  @Override
  public boolean holds(Frame frame) {
    Object left = subject.get(frame);
    Collection<?> right = list.get(frame);
    return left != null && right != null && right.contains(left) != negated;
  }
}
