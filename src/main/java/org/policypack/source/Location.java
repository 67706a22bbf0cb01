package org.policypack.source;

/**
 * A place in a text as a person counts it.
 *
 * @param line the line, from 1
 * @param column the column in code points, from 1; a tab counts as one
 */
public record Location(int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
