package org.policypack.pack.load;

import java.util.stream.Stream;
import org.policypack.pack.Condition;

/** Walks through conditions. */
final class ConditionTree {
  private ConditionTree() {}

  /** A condition and all under it; named conditions are not followed. */
  static Stream<Condition> within(Condition condition) {
    return Stream.concat(
        Stream.of(condition), condition.children().stream().flatMap(ConditionTree::within));
  }

  /** The names of conditions that one uses directly. */
  static Stream<Condition.Is> uses(Condition condition) {
    return within(condition).filter(Condition.Is.class::isInstance).map(Condition.Is.class::cast);
  }
}
