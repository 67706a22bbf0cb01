package org.policypack.pack;

import java.util.Locale;

/** How grave a decision is, from slight to grave. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** The word that packs and decisions use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
