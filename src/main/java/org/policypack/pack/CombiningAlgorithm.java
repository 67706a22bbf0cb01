package org.policypack.pack;

import java.util.Locale;

/** How a decision comes from the rules that match. */
public enum CombiningAlgorithm {
  /** The strictest effect wins; among rules of that effect the first in document order decides. */
  STRICTEST,
  /** The first rule in document order decides. */
  FIRST_MATCH;

  /** The word that packs use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
