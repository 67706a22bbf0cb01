package org.policypack.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.Value;

/**
 * The elements of an array of scalars.
 *
 * @param slot holds the array as sent, then the list of its elements
 * @param name what an invalid request is told
 */
record ItemsStep(int slot, ScalarReader items, String name) implements ReadStep {
  @Override
  public @Nullable String read(Frame frame) {
    if (!(frame.slot(slot) instanceof ArrayValue array)) {
      return null;
    }
    List<Object> elements = new ArrayList<>(array.items().size());
    for (Value item : array.items()) {
      Object element = items.read(item);
      if (element == null) {
        return name;
      }
      elements.add(element);
    }
    frame.fill(slot, elements);
    return null;
  }
}
