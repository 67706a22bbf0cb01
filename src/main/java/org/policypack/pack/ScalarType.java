package org.policypack.pack;

import java.util.Locale;

/** The scalar types of attributes. */
public enum ScalarType {
  /** Text, compared by code points. */
  STRING,
  BOOLEAN,
  /** |x| &lt; 10^15 without a fraction. */
  INTEGER,
  /** |x| &lt; 10^12, a multiple of 0.000001. */
  NUMBER,
  /** An instant from 1970 to 2199, written as RFC 3339 has it. */
  TIMESTAMP,
  /** An IPv4 or IPv6 address. */
  ADDRESS;

  /** The name that packs use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether values of the type are numbers of JSON. */
  public boolean isNumeric() {
    return this == INTEGER || this == NUMBER;
  }
}
