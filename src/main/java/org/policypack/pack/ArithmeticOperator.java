package org.policypack.pack;

import java.util.Locale;

/** The arithmetic of defines. */
public enum ArithmeticOperator {
  ADD,
  SUBTRACT,
  MULTIPLY;

  /** The key that packs use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
