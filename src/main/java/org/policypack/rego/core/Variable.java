package org.policypack.rego.core;

import java.util.function.Supplier;

/** A variable of a rule; two of the same name may be different variables. */
public final class Variable {
  /** The head of references into base and virtual documents. */
  public static final Variable DATA = new Variable("data");

  /** The head of references into the request. */
  public static final Variable INPUT = new Variable("input");

  /** The head of references into something that has no parts, such as a number. */
  public static final Variable NOWHERE = new Variable("nowhere");

  private final Supplier<String> shown;
  private final Kind kind;

  private enum Kind {
    NAMED,
    WILDCARD,
    UNDECLARED,
    OF_BUILTIN,
    OF_TERM,
    UNNAMED,
    ANSWER
  }

  private Variable(Supplier<String> shown, Kind kind) {
    this.shown = shown;
    this.kind = kind;
  }

  Variable(String name) {
    this(() -> name, name.equals("_") ? Kind.WILDCARD : Kind.NAMED);
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

  /** A variable for the value of an expression of a query. */
  static Variable answer() {
    return new Variable(() -> "$value", Kind.ANSWER);
  }

  /** A variable that nothing declares, to which OPA therefore gives no name of its own. */
  static Variable undeclared(String name) {
    return new Variable(() -> name, Kind.UNDECLARED);
  }

  /** A variable that OPA does not tell from the builtin function of its name. */
  static Variable ofBuiltin(String name) {
    return new Variable(() -> name, Kind.OF_BUILTIN);
  }

  /** Whether OPA takes the type of the builtin function of its name for its own. */
  public boolean isOfBuiltin() {
    return kind == Kind.OF_BUILTIN;
  }

  /** Whether nothing declares it, so that OPA knows it by the name that is written. */
  public boolean isUndeclared() {
    return kind == Kind.UNDECLARED || kind == Kind.OF_BUILTIN;
  }

  /** Whether this is {@code data}, {@code input} or {@link #NOWHERE}. */
  public boolean isRoot() {
    return this == DATA || this == INPUT || this == NOWHERE;
  }

  /** Whether nothing in the text of a policy stands for it, not even {@code _}. */
  public boolean isUnnamed() {
    return kind == Kind.UNNAMED;
  }

  /** Whether messages tell of it: it stands in the text of a policy, be it as {@code _}. */
  public boolean isWritten() {
    return isNamed() || kind == Kind.WILDCARD || kind == Kind.ANSWER;
  }

  /** Whether it has a name of its own in the text of a policy. */
  public boolean isNamed() {
    return kind == Kind.NAMED || isUndeclared();
  }

  /** Whether nothing else can mention it. */
  public boolean isWildcard() {
    return kind == Kind.WILDCARD || kind == Kind.UNNAMED;
  }

  /** Whether it stands for a term that was taken out of another place, and for that place alone. */
  public boolean isOfTerm() {
    return kind == Kind.OF_TERM;
  }

  /** Whether it holds the value of an expression of a query. */
  public boolean isAnswer() {
    return kind == Kind.ANSWER;
  }

  /** How messages show it: its name, or the term that it stands for. */
  @Override
  public String toString() {
    return shown.get();
  }
}
