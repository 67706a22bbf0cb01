package org.policypack.pack;

import java.util.Locale;

/** How many elements must fulfil a condition. */
public enum Quantifier {
  /** At least one. */
  SOME,
  /** Each; true on an empty array. */
  EVERY,
  /** Not one; true on an empty array. */
  NONE;

  /** The key that packs use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
