package org.policypack.rego.syntax;

/** A text that grows line by line; lines are indented by tabs. */
final class Page {
  private final StringBuilder text = new StringBuilder();
  private int level;

  /** Appends to the current line. */
  Page add(String part) {
    text.append(part);
    return this;
  }

  /** Ends the current line and begins the next one at the current level. */
  void nextLine() {
    text.append('\n').append("\t".repeat(level));
  }

  /** Ends the current line and leaves one blank. */
  void blankLine() {
    text.append('\n');
    nextLine();
  }

  void indent() {
    level++;
  }

  void dedent() {
    level--;
  }

  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
