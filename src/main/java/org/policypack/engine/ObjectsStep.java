package org.policypack.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * The elements of an array of objects.
 *
 * @param slot holds the array as sent, then a frame for each element, with fields yet to be read
 * @param fields the layout of the elements
 * @param name what an invalid request is told
 */
record ObjectsStep(int slot, Layout fields, String name) implements ReadStep {
  @Override
  public @Nullable String read(Frame frame) {
    if (!(frame.slot(slot) instanceof ArrayValue array)) {
      return null;
    }
    List<Frame> elements = new ArrayList<>(array.items().size());
    for (Value item : array.items()) {
      if (!(item instanceof ObjectValue object)) {
        return name;
      }
      elements.add(fields.frame(object));
    }
    frame.fill(slot, elements);
    return null;
  }
}
