package org.policypack.readiness;

import java.util.Locale;

/** How it is known that something in a packet is so. */
public enum Established {
  /** It was computed here, from the pack and the files, or follows from the packet alone. */
  RECOMPUTED,
  /** A signature by a key that the caller gave stands for it. */
  VERIFIED_SIGNATURE,
  /** A person vouches for it; only its form was checked. */
  ASSERTED;

  /** The word that people and machines read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
