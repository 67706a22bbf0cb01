package org.policypack.pack;

import java.util.Locale;

/** What a decision does, from lenient to strict. */
public enum Effect {
  ALLOW,
  MASK,
  REQUIRE_APPROVAL,
  DENY;

  /** The word that packs and decisions use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this effect is stricter than the other. */
  public boolean isStricterThan(Effect other) {
    return compareTo(other) > 0;
  }

  /** The severity of an outcome that names none: {@code low} for allow, else {@code medium}. */
  public Severity usualSeverity() {
    return this == ALLOW ? Severity.LOW : Severity.MEDIUM;
  }
}
