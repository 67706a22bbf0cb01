package org.policypack.engine;

import org.jspecify.annotations.Nullable;
import org.policypack.value.Value;

/** Checks that a value is of a declared type and fills a slot with it. */
interface TypeReader {
  /**
   * Reads a value that is not null.
   *
   * @return the name of what is invalid, or null where nothing is
   */
  @Nullable String read(Value value, Frame frame, int slot);
}
