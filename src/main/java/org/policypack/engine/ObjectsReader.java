package org.policypack.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * Reads an array of objects: each field over all elements before the next field.
 *
 * @param fields where the fields of an element go and how they are read
 * @param elementName what a request is told in which an element is no object
 * @param name what a request is told in which no array stands here
 */
record ObjectsReader(Layout fields, String elementName, String name) implements TypeReader {
  @Override
  public @Nullable String read(Value value, Frame frame, int slot) {
    if (!(value instanceof ArrayValue array)) {
      return name;
    }
    List<Frame> elements = new ArrayList<>(array.items().size());
    for (Value item : array.items()) {
      if (!(item instanceof ObjectValue object)) {
        return elementName;
      }
      elements.add(fields.frame(object));
    }
    for (ReadStep step : fields.steps()) {
      for (Frame element : elements) {
        String invalid = step.read(element);
        if (invalid != null) {
          return invalid;
        }
      }
    }
    frame.fill(slot, elements);
    return null;
  }
}
