package org.policypack.engine;

import org.jspecify.annotations.Nullable;
import org.policypack.value.NullValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * An object on the way to attributes: it may be missing, but nothing else may stand there.
 *
 * @param holder the slot of the object that holds it
 * @param key its key there
 * @param slot its own slot
 * @param name what an invalid request is told
 */
record ParentStep(int holder, StringValue key, int slot, String name) implements ReadStep {
  @Override
  public @Nullable String read(Frame frame) {
    if (!(frame.slot(holder) instanceof ObjectValue object)) {
      return null;
    }
    Value value = object.get(key);
    if (value instanceof ObjectValue parent) {
      frame.fill(slot, parent);
      return null;
    }
    return value == null || value instanceof NullValue ? null : name;
  }
}
