package org.policypack.pack;

import java.util.List;
import org.policypack.source.Span;

/**
 * What must hold of a request. A condition on a missing attribute, or with a missing operand, is
 * false for every operator but {@link Exists}; {@link Not} is true exactly when what stands under
 * it is false.
 *
 * <p>A mapping with several keys or several operators is read as {@link All}.
 */
public sealed interface Condition {
  /** Where the pack says it. */
  Span span();

  /** The conditions directly under this one; the one that {@code is} names is not among them. */
  default List<Condition> children() {
    return switch (this) {
      case All all -> all.conditions();
      case Any any -> any.conditions();
      case Not not -> List.of(not.condition());
      case Quantified quantified -> List.of(quantified.condition());
      case Always always -> List.of();
      case Is is -> List.of();
      case OnAttribute operator -> List.of();
    };
  }

  /** An operator on one attribute: false where the attribute or an operand is missing. */
  sealed interface OnAttribute extends Condition {
    /** The attribute that the operator asks about. */
    Reference subject();

    /** What the attribute is held against, in document order; none for {@link Exists}. */
    List<Operand> operands();
  }

  /** Holds for every valid request. */
  record Always(Span span) implements Condition {}

  /** All of at least one condition. */
  record All(List<Condition> conditions, Span span) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** Any of at least one condition. */
  record Any(List<Condition> conditions, Span span) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /** The opposite of a condition. */
  record Not(Condition condition, Span span) implements Condition {}

  /** The named condition of that name: {@code is}. */
  record Is(String name, Span span) implements Condition {}

  /** {@code exists}: the attribute is there ({@code expected}), or it is missing. */
  record Exists(Reference subject, boolean expected, Span span) implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  /**
   * {@code eq} and {@code ne} on scalars of one type; numbers and integers mix.
   *
   * @param negated whether it is {@code ne}
   * @param ignoreCase whether both sides are folded first; strings only
   */
  record Equal(Reference subject, boolean negated, Operand operand, boolean ignoreCase, Span span)
      implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of(operand);
    }
  }

  /**
   * {@code in} and {@code not_in}: the list has, has not, an equal value.
   *
   * @param list an array of scalars
   */
  record In(Reference subject, boolean negated, Operand list, boolean ignoreCase, Span span)
      implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of(list);
    }
  }

  /** {@code gt}, {@code gte}, {@code lt}, {@code lte} on numbers. */
  record Compare(Reference subject, Comparison comparison, Operand operand, Span span)
      implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of(operand);
    }
  }

  /** {@code between} on numbers, both ends included. */
  record Between(Reference subject, Operand low, Operand high, Span span) implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of(low, high);
    }
  }

  /**
   * A string against a list of patterns: any of them does.
   *
   * @param patterns an array of at least one string where it is a literal; never an attribute
   * @param ignoreCase whether both sides are folded first; not with {@code regex}, {@code runs} and
   *     {@code runs_only}
   * @param separator whether {@code /} separates segments, for {@code glob}; true for all others
   */
  record Matches(
      Reference subject,
      PatternOperator operator,
      Operand patterns,
      boolean ignoreCase,
      boolean separator,
      Span span)
      implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of(patterns);
    }
  }

  /**
   * {@code includes}, {@code includes_any}, {@code includes_all} on an array of scalars or the keys
   * of a map.
   *
   * @param operand a scalar for {@code ONE}, else an array of scalars
   */
  record Includes(
      Reference subject, Inclusion inclusion, Operand operand, boolean ignoreCase, Span span)
      implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of(operand);
    }
  }

  /** {@code before} and {@code after} on instants, strictly. */
  record Chronology(Reference subject, boolean before, Operand operand, Span span)
      implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of(operand);
    }
  }

  /**
   * {@code time_of_day}: from ≤ wall clock &lt; to, across midnight where from &gt; to.
   *
   * @param from {@code HH:MM}, from the pack alone, as are {@code to} and {@code zone}
   */
  record TimeOfDay(Reference subject, Operand from, Operand to, Operand zone, Span span)
      implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of(from, to, zone);
    }
  }

  /**
   * {@code weekday}: the day of the wall clock is one of the list.
   *
   * @param days an array of {@code monday} … {@code sunday}, from the pack alone, as is {@code
   *     zone}
   */
  record Weekday(Reference subject, Operand days, Operand zone, Span span) implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of(days, zone);
    }
  }

  /**
   * {@code cidr}: a network of the list holds the address.
   *
   * @param networks an array of networks such as {@code 10.0.0.0/8}, from the pack alone
   */
  record Network(Reference subject, Operand networks, Span span) implements OnAttribute {
    @Override
    public List<Operand> operands() {
      return List.of(networks);
    }
  }

  /**
   * {@code some}, {@code every}, {@code none} over an array.
   *
   * @param array a reference to an array
   * @param condition what is asked of the elements, by {@link Reference.ElementReference} and
   *     {@link Reference.FieldReference}
   */
  record Quantified(Reference array, Quantifier quantifier, Condition condition, Span span)
      implements Condition {}
}
