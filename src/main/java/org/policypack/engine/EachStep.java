package org.policypack.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One check over all elements of an array of objects.
 *
 * @param slot holds the frames of the elements
 * @param step the check, made for one element
 */
record EachStep(int slot, ReadStep step) implements ReadStep {
  @Override
  public @Nullable String read(Frame frame) {
    if (!(frame.slot(slot) instanceof List<?> elements)) {
      return null;
    }
    for (Object element : elements) {
      String invalid = step.read((Frame) element);
      if (invalid != null) {
        return invalid;
      }
    }
    return null;
  }
}
