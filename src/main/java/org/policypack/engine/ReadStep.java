package org.policypack.engine;

import org.jspecify.annotations.Nullable;

/**
 * One check of a request, which fills slots of its frame. The first that fails ends the reading.
 */
interface ReadStep {
  /** Reads and checks; gives the name of what is invalid, or null where nothing is. */
  @Nullable String read(Frame frame);
}
