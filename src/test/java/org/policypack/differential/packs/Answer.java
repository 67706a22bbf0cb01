package org.policypack.differential.packs;

import org.policypack.value.Value;

/** What an engine says of a request. */
sealed interface Answer {
  /** A decision. */
  record Decided(Value decision) implements Answer {}

  /** No decision; the message says why. */
  record Failed(String message) implements Answer {}
}
