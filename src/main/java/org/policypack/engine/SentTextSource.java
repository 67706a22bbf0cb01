package org.policypack.engine;

import org.jspecify.annotations.Nullable;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A scalar input as a reason shows it: as it was sent, which a slot no longer knows of timestamps
 * and addresses.
 *
 * @param holder the slot of the object that holds it
 * @param key its key there
 */
record SentTextSource(int holder, StringValue key) implements Source<String> {
  @Override
  public @Nullable String get(Frame frame) {
    Value sent = frame.slot(holder) instanceof ObjectValue object ? object.get(key) : null;
    return sent == null ? null : DisplayText.of(sent);
  }
}
