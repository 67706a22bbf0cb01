package org.policypack.pack.load;

/** What is known of a condition while not everything about a request is chosen. */
enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /** The truth of something known. */
  static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /** Both hold. */
  Truth and(Truth other) {
    return compareTo(other) < 0 ? this : other;
  }

  /** One of them holds. */
  Truth or(Truth other) {
    return compareTo(other) > 0 ? this : other;
  }

  /** The opposite. */
  Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
