package org.policypack.readiness;

import java.util.Locale;

/** What a packet comes to. */
public enum Status {
  /** There is a blocker. */
  BLOCKED,
  /** There is none, but a warning. */
  READY_WITH_WARNINGS,
  /** Everything holds. */
  READY;

  /** The word that people and machines read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
