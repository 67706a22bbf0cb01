package org.policypack.engine;

import java.util.Collection;
import org.policypack.pack.Quantifier;

/** {@code some}, {@code every}, {@code none}: a condition on the elements of an array. */
record QuantifiedNode(Source<? extends Collection<?>> array, Quantifier quantifier, Node condition)
    implements Node {
  @Override
  public boolean holds(Frame frame) {
    Collection<?> elements = array.get(frame);
    if (elements == null) {
      return false;
    }
    return switch (quantifier) {
      case SOME -> anyGives(true, elements, frame);
      case EVERY -> !anyGives(false, elements, frame);
      case NONE -> !anyGives(true, elements, frame);
    };
  }

  private boolean anyGives(boolean result, Collection<?> elements, Frame frame) {
    for (Object element : elements) {
      if (condition.holds(frame.at(element)) == result) {
        return true;
      }
    }
    return false;
  }
}
