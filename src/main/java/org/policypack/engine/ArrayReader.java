package org.policypack.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.Value;

/**
 * Reads an array of scalars.
 *
 * @param items how each element is read; its name is that of the elements
 * @param name what a request is told in which no array stands here
 */
record ArrayReader(ScalarReader items, String name) implements TypeReader {
  @Override
  public @Nullable String read(Value value, Frame frame, int slot) {
    if (!(value instanceof ArrayValue array)) {
      return name;
    }
    List<Object> elements = new ArrayList<>(array.items().size());
    for (Value item : array.items()) {
      Object element = items.read(item);
      if (element == null) {
        return items.name();
      }
      elements.add(element);
    }
    frame.fill(slot, elements);
    return null;
  }
}
