package org.policypack.rego.core;

import java.util.function.Supplier;

/** A variable of a rule; two of the same name may be different variables. */
public final class Variable {
  /** The head of references into base and virtual documents. */
  public static final Variable DATA = new Variable("data");

  /** The head of references into the request. */
  public static final Variable INPUT = new Variable("input");

  private final Supplier<String> shown;
  private final Kind kind;

  private enum Kind {
    WRITTEN,
    OF_TERM,
    UNNAMED
  }

  private Variable(Supplier<String> shown, Kind kind) {
    this.shown = shown;
    this.kind = kind;
  }

  Variable(String name) {
    this(() -> name, Kind.WRITTEN);
  }

  /**
   * A variable that stands for a term.
   *
   * @param shown the text of that term, for messages
   */
  static Variable of(Supplier<String> shown) {
    return new Variable(shown, Kind.OF_TERM);
  }

  /** A variable that nothing refers to; messages show it as {@code _}. */
  static Variable unnamed() {
    return new Variable(() -> "_", Kind.UNNAMED);
  }

  /** Whether this is {@code data} or {@code input}. */
  public boolean isRoot() {
    return this == DATA || this == INPUT;
  }

  /** Whether nothing in the text of a policy stands for it, not even {@code _}. */
  public boolean isUnnamed() {
    return kind == Kind.UNNAMED;
  }

  /** Whether it stands in the text of a policy, be it as {@code _}. */
  public boolean isWritten() {
    return kind == Kind.WRITTEN;
  }

  /** How messages show it: its name, or the term that it stands for. */
  @Override
  public String toString() {
    return shown.get();
  }
}
