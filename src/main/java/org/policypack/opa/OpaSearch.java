package org.policypack.opa;

import java.nio.file.Path;

/** What a search for an OPA gave. */
public sealed interface OpaSearch {
  /** One that runs and is new enough. */
  record Found(OpaBinary binary) implements OpaSearch {}

  /** Somebody named this one, and it cannot be used: an error, never a reason to look elsewhere. */
  record Unusable(Path path, String reason) implements OpaSearch {}

  /** Nobody named one and none is there; the reason says where was looked. */
  record NotFound(String reason) implements OpaSearch {}
}
