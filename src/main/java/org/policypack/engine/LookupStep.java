package org.policypack.engine;

import org.jspecify.annotations.Nullable;

/** A define that looks up data. */
record LookupStep(Source<?> lookup, int slot) implements ReadStep {
  @Override
  public @Nullable String read(Frame frame) {
    Object found = lookup.get(frame);
    if (found != null) {
      frame.fill(slot, found);
    }
    return null;
  }
}
