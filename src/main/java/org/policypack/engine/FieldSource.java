package org.policypack.engine;

import org.jspecify.annotations.Nullable;

/** A field of the innermost element, which is an object. */
record FieldSource<T>(int slot) implements Source<T> {
  @Override
  @SuppressWarnings("unchecked") // the loader has checked that the type fits
  public @Nullable T get(Frame frame) {
    return frame.element() instanceof Frame fields ? (T) fields.slot(slot) : null;
  }
}
