package org.policypack.parity;

import java.util.Locale;

/** What came of an engine. */
public enum EngineStatus {
  /** It decided every case as it should. */
  PASSED,
  /** It decided some case in another way. */
  FAILED,
  /** It is not on this machine: visible, and never counted as agreeing. */
  NOT_RUN,
  /** It gave no decision on some case, or could not be used. */
  ERROR;

  /** The word that reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
