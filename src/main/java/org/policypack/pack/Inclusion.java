package org.policypack.pack;

/** How much of an operand an array must include. */
public enum Inclusion {
  /** The one element. */
  ONE("includes"),
  /** At least one of the list; false for an empty list. */
  ANY("includes_any"),
  /** All of the list; true for an empty list. */
  ALL("includes_all");

  private final String word;

  Inclusion(String word) {
    this.word = word;
  }

  /** The key that packs use. */
  public String word() {
    return word;
  }
}
