package org.policypack.diagnostic;

import java.util.Locale;

/** How bad a diagnostic is. */
public enum Level {
  /** The file is refused. */
  ERROR,
  /** The file is accepted, but probably does not say what its author means. */
  WARNING;

  /** The word that people and machines read: {@code error}, {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
