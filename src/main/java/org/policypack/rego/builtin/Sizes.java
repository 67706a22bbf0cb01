package org.policypack.rego.builtin;

import java.math.BigInteger;

/** How many items a result will have, before any of them is made. */
final class Sizes {
  private Sizes() {}

  /** A count as the budget takes it: the largest {@code long} stands for anything beyond. */
  static long saturated(BigInteger count) {
    return count.bitLength() < Long.SIZE ? count.longValue() : Long.MAX_VALUE;
  }
}
