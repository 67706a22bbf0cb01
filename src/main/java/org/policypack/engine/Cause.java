package org.policypack.engine;

import java.util.List;
import java.util.Optional;
import org.policypack.pack.Quantifier;
import org.policypack.source.Span;
import org.policypack.value.Value;

/**
 * Why a condition holds or does not hold for a request. It names no more than it takes: of an AND
 * that fails the first part that fails, of an OR that holds the first that holds.
 */
public sealed interface Cause {
  /** Whether the condition holds. */
  boolean holds();

  /** Where the pack has the condition. */
  Span span();

  /**
   * One operator.
   *
   * @param subject what it asks about, empty for {@code always}
   * @param operands what it is held against, where that is not written in the condition itself
   */
  record Asked(boolean holds, Optional<Observed> subject, List<Observed> operands, Span span)
      implements Cause {
    public Asked {
      operands = List.copyOf(operands);
    }
  }

  /**
   * An AND that holds, of which all parts hold, or an OR that fails, of which all parts fail. All
   * other ANDs and ORs are represented by their one part.
   */
  record Parts(boolean holds, List<Cause> parts, Span span) implements Cause {
    public Parts {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A {@code not}.
   *
   * @param part why what stands under it gives the opposite
   */
  record Negated(boolean holds, Cause part, Span span) implements Cause {}

  /** An {@code is}: a condition that the pack names. */
  record Named(boolean holds, String name, Cause part, Span span) implements Cause {}

  /**
   * A quantifier.
   *
   * @param array the array's name
   * @param size how many elements it has; empty where it is missing
   * @param elements the element that decides, or, where all of them do, the first {@value #SHOWN}
   */
  record Elements(
      boolean holds,
      Quantifier quantifier,
      String array,
      Optional<Integer> size,
      List<Element> elements,
      Span span)
      implements Cause {
    /** How many elements are shown at most. */
    public static final int SHOWN = 3;

    public Elements {
      elements = List.copyOf(elements);
    }
  }

  /**
   * An element of an array.
   *
   * @param index its place, from 0
   * @param cause why it fulfils the condition or does not
   */
  record Element(int index, Cause cause) {}

  /**
   * Something that was looked at.
   *
   * @param name how the pack names it
   * @param value what it is in this request; empty where it is missing
   */
  record Observed(String name, Optional<Value> value) {}
}
