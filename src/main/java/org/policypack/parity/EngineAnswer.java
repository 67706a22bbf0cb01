package org.policypack.parity;

import org.policypack.value.Value;

/** What an engine answers to a request. */
public sealed interface EngineAnswer {
  /** A decision, whatever it looks like. */
  record Decided(Value decision) implements EngineAnswer {}

  /** No decision: an error, since the exported decision is defined for every input. */
  record Undefined() implements EngineAnswer {}

  /** The engine could not answer: an error of its own, never counted as agreeing. */
  record Failed(String message) implements EngineAnswer {}
}
