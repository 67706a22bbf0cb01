package org.policypack.pack.load;

import java.util.List;
import java.util.stream.Stream;
import org.policypack.pack.Condition;

/** Walks through conditions. */
final class ConditionTree {
  private ConditionTree() {}

  /** The conditions directly under one; a named condition is not followed. */
  static List<Condition> children(Condition condition) {
    return switch (condition) {
      case Condition.All all -> all.conditions();
      case Condition.Any any -> any.conditions();
      case Condition.Not not -> List.of(not.condition());
      case Condition.Quantified quantified -> List.of(quantified.condition());
      case Condition.Always c -> List.of();
      case Condition.Is c -> List.of();
      case Condition.Exists c -> List.of();
      case Condition.Equal c -> List.of();
      case Condition.In c -> List.of();
      case Condition.Compare c -> List.of();
      case Condition.Between c -> List.of();
      case Condition.Matches c -> List.of();
      case Condition.Includes c -> List.of();
      case Condition.Chronology c -> List.of();
      case Condition.TimeOfDay c -> List.of();
      case Condition.Weekday c -> List.of();
      case Condition.Network c -> List.of();
    };
  }

  /** A condition and all under it; named conditions are not followed. */
  static Stream<Condition> within(Condition condition) {
    return Stream.concat(
        Stream.of(condition), children(condition).stream().flatMap(ConditionTree::within));
  }

  /** The names of conditions that one uses directly. */
  static Stream<Condition.Is> uses(Condition condition) {
    return within(condition).filter(Condition.Is.class::isInstance).map(Condition.Is.class::cast);
  }
}
