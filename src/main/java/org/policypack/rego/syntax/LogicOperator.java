package org.policypack.rego.syntax;

/** The operators between conditions that {@code import rego.v2} brings. */
public enum LogicOperator {
  AND("and"),
  OR("or");

  private final String word;

  LogicOperator(String word) {
    this.word = word;
  }

  /** How it is written. */
  public String word() {
    return word;
  }
}
