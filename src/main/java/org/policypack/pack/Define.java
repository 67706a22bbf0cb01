package org.policypack.pack;

import java.util.List;
import org.policypack.source.Span;

/**
 * A derived attribute. It is missing where something it needs is.
 *
 * @param path its name; no input or other define has it, leads to it or through it
 * @param type what it is: for a lookup any scalar type, for arithmetic {@code integer} where every
 *     operand is one, else {@code number}
 * @param definition how it comes about
 * @param span where it is defined
 */
public record Define(AttributePath path, ScalarType type, Definition definition, Span span) {
  /** How a derived attribute comes about. */
  public sealed interface Definition {
    /** A value of the pack's data. */
    record Lookup(DataLookup lookup) implements Definition {}

    /**
     * Exact decimal arithmetic from left to right. Every operand and every step keeps |x| &lt;
     * 10^12 with at most 6 decimals, else the request is invalid and the reason names the define.
     *
     * @param operands two to eight numbers; of a product at most one may have a fraction
     */
    record Arithmetic(ArithmeticOperator operator, List<Operand> operands) implements Definition {
      public Arithmetic {
        operands = List.copyOf(operands);
      }
    }
  }
}
