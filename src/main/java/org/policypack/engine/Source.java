package org.policypack.engine;

import org.jspecify.annotations.Nullable;

/**
 * Something that a condition can ask for: an attribute, a constant, a value of the data. What the
 * values of each type are is said at {@link Frame}.
 */
interface Source<T> {
  /** The value, or null where it is missing. */
  @Nullable T get(Frame frame);
}
