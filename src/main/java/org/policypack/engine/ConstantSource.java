package org.policypack.engine;

import org.jspecify.annotations.Nullable;

/**
 * What the pack writes, or what a path of constant keys finds in its data.
 *
 * @param value null for a path that finds nothing
 */
record ConstantSource<T>(@Nullable T value) implements Source<T> {
  @Override
  public @Nullable T get(Frame frame) {
    return value;
  }
}
