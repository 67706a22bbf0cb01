package org.policypack.engine;

import org.jspecify.annotations.Nullable;
import org.policypack.value.Value;

/** Reads a value of a declared type. */
interface ValueReader {
  /** What goes into the slot, or null where a value that is not null is none of the type. */
  @Nullable Object read(Value value);
}
