package org.policypack.readiness;

import java.util.Locale;

/** What came of a check. */
public enum ClaimOutcome {
  /** It is so. */
  HOLDS,
  /** Somebody should know this, but it keeps nothing from going live. */
  WARNING,
  /** The policy is not ready. */
  BLOCKER;

  /** The word that people and machines read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
