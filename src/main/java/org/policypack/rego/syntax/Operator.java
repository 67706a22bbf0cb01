package org.policypack.rego.syntax;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The infix operators, from the loosest to the tightest, with OPA's name for each. */
public enum Operator {
  EQUAL("==", "equal", 1),
  NOT_EQUAL("!=", "neq", 1),
  LESS("<", "lt", 1),
  LESS_OR_EQUAL("<=", "lte", 1),
  GREATER(">", "gt", 1),
  GREATER_OR_EQUAL(">=", "gte", 1),
  UNION("|", "or", 2),
  INTERSECTION("&", "and", 3),
  PLUS("+", "plus", 4),
  MINUS("-", "minus", 4),
  TIMES("*", "mul", 5),
  DIVIDE("/", "div", 5),
  REMAINDER("%", "rem", 5);

  private static final Map<String, Operator> BY_SYMBOL =
      Arrays.stream(values()).collect(Collectors.toMap(Operator::symbol, Function.identity()));

  private final String symbol;
  private final String builtin;
  private final int precedence;

  Operator(String symbol, String builtin, int precedence) {
    this.symbol = symbol;
    this.builtin = builtin;
    this.precedence = precedence;
  }

  /** The operator that a symbol is, or null. */
  static @Nullable Operator of(String symbol) {
    return BY_SYMBOL.get(symbol);
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  /** The name of the builtin function that it calls. */
  public String builtin() {
    return builtin;
  }

  /** How tightly it binds; equal ones are read from left to right. */
  int precedence() {
    return precedence;
  }
}
