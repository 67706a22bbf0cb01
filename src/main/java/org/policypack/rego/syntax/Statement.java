package org.policypack.rego.syntax;

import java.util.List;
import java.util.Optional;

/** What an expression of a body asks. */
public sealed interface Statement extends Node {
  /**
   * A term that must be neither false nor undefined.
   *
   * @param term any term; comparisons, calls and memberships among them
   */
  record Holds(Term term, Place place) implements Statement {}

  /**
   * {@code target := value}.
   *
   * @param target a variable, or an array or object of them
   * @param value what it is bound to
   */
  record Assign(Term target, Term value, Place place) implements Statement {}

  /** {@code left = right}: both can be made equal by binding variables. */
  record Unify(Term left, Term right, Place place) implements Statement {}

  /** {@code some x, y}: names that are local to the body. */
  record SomeNames(List<Var> names, Place place) implements Statement {
    /** Copies the names and checks that there is one. */
    public SomeNames {
      names = List.copyOf(names);
      if (names.isEmpty()) {
        throw new IllegalArgumentException("some declares a name");
      }
    }
  }

  /**
   * {@code some key, value in collection}.
   *
   * @param key the pattern for indices or keys, if any
   * @param value the pattern for elements
   */
  record SomeIn(Optional<Term> key, Term value, Term collection, Place place)
      implements Statement {}

  /** {@code every key, value in collection { body }}. */
  record Every(Optional<Var> key, Var value, Term collection, Body body, Place place)
      implements Statement {}

  /**
   * {@code not operand}, as {@code import rego.v2} has it: all of the operand is denied, also where
   * an argument of a call is undefined. {@link Expression#negated()} is the {@code not} of v1.
   */
  record Not(LogicOperand operand, Place place) implements Statement {}

  /**
   * {@code left and right}, {@code left or right}; the right side is asked only if it matters.
   *
   * @param newLine whether the right side stands on a line of its own
   */
  record Logic(
      LogicOperator operator, LogicOperand left, LogicOperand right, boolean newLine, Place place)
      implements Statement {}
}
