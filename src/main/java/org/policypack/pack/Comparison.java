package org.policypack.pack;

import java.util.Locale;

/** The comparisons of numbers. */
public enum Comparison {
  GT,
  GTE,
  LT,
  LTE;

  /** The key that packs use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
