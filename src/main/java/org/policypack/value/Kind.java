package org.policypack.value;

import java.util.Locale;

/** The kinds of values in the order in which Rego sorts them. */
public enum Kind {
  NULL,
  BOOLEAN,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT,
  SET;

  /** The word that Rego's {@code type_name} gives. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
