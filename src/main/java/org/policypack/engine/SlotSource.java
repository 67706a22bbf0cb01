package org.policypack.engine;

import org.jspecify.annotations.Nullable;

/** An input or a define: what its slot holds. */
record SlotSource<T>(int slot) implements Source<T> {
  @Override
  @SuppressWarnings("unchecked") // the loader has checked that the type fits
  public @Nullable T get(Frame frame) {
    return (T) frame.slot(slot);
  }
}
