package org.policypack.rego.syntax;

/**
 * A variable, or the first part of a reference.
 *
 * @param name its name; {@code _} for one that nothing else refers to
 */
public record Var(String name, Place place) implements Term {
  /** Whether this is {@code _}: each occurrence is a variable of its own. */
  public boolean isWildcard() {
    return name.equals("_");
  }

  /** Whether it is named like one of the documents, {@code input} and {@code data}. */
  public boolean isDocument() {
    return isDocument(name);
  }

  /** Whether a name is that of one of the documents, {@code input} and {@code data}. */
  public static boolean isDocument(String name) {
    return name.equals("input") || name.equals("data");
  }
}
