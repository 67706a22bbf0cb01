package org.policypack.report;

import java.util.Locale;

/** What came of a check. */
public enum Outcome {
  /** It holds. */
  PASSED,
  /** It holds, but somebody should look. */
  WARNING,
  /** It does not hold, so the gate does not. */
  FAILED,
  /** It could not be tried: visible, and never counted as passed. */
  NOT_RUN;

  /** The word that reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
