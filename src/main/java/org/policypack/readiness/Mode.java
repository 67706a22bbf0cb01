package org.policypack.readiness;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a packet is for. */
public enum Mode {
  /** To show what a packet looks like; never ready for the live path. */
  SAMPLE,
  /** For a policy that is to decide live requests. */
  LIVE;

  /** The word in a packet. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of a word; empty for any other word. */
  static Optional<Mode> of(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
  }
}
