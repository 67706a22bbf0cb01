package org.policypack.engine;

import org.jspecify.annotations.Nullable;

/** The innermost element itself, which is a scalar. */
record ElementSource<T>() implements Source<T> {
  @Override
  @SuppressWarnings("unchecked") // the loader has checked that the type fits
  public @Nullable T get(Frame frame) {
    return (T) frame.element();
  }
}
