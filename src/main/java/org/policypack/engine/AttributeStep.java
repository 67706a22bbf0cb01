package org.policypack.engine;

import org.jspecify.annotations.Nullable;
import org.policypack.value.NullValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A declared attribute or field.
 *
 * @param holder the slot of the object that holds it
 * @param key its key there
 * @param slot its own slot
 * @param name what an invalid request is told
 * @param required whether it must be there
 * @param reader how its value is read
 */
record AttributeStep(
    int holder, StringValue key, int slot, String name, boolean required, ValueReader reader)
    implements ReadStep {

  @Override
  public @Nullable String read(Frame frame) {
    Value value = frame.slot(holder) instanceof ObjectValue object ? object.get(key) : null;
    if (value == null || value instanceof NullValue) {
      return required ? name : null;
    }
    Object read = reader.read(value);
    if (read == null) {
      return name;
    }
    frame.fill(slot, read);
    return null;
  }
}
