package org.policypack.engine;

import org.jspecify.annotations.Nullable;
import org.policypack.value.NumberValue;

/** A computed number as a reason shows it. */
record ComputedTextSource(Source<NumberValue> number) implements Source<String> {
  @Override
  public @Nullable String get(Frame frame) {
    NumberValue computed = number.get(frame);
    return computed == null ? null : DisplayText.of(computed);
  }
}
