package org.policypack.rego.emit;

import java.util.Comparator;
import java.util.List;
import org.policypack.pack.Condition;
import org.policypack.pack.Operand;
import org.policypack.pack.Reference.InputReference;
import org.policypack.pack.ScalarType;

/**
 * Puts what OPA's rule index can use at the front of a body: equality of a string of the request
 * with a literal, and membership in literals. The order of conditions never changes what they mean.
 */
final class Indexing {
  private Indexing() {}

  /** The condition with its indexed parts first, all else in the pack's order. */
  static Condition first(Condition condition) {
    if (!(condition instanceof Condition.All all)) {
      return condition;
    }
    List<Condition> sorted =
        all.conditions().stream().sorted(Comparator.comparing(Indexing::isNotIndexed)).toList();
    return new Condition.All(sorted, all.span());
  }

  private static boolean isNotIndexed(Condition condition) {
    return switch (condition) {
      case Condition.Equal c ->
          c.negated()
              || c.ignoreCase()
              || !(c.operand() instanceof Operand.Literal)
              || !(c.subject() instanceof InputReference)
              || References.scalarType(c.subject()) != ScalarType.STRING;
      case Condition.In c ->
          c.negated()
              || c.ignoreCase()
              || !(c.list() instanceof Operand.Literal)
              || !(c.subject() instanceof InputReference)
              || References.scalarType(c.subject()) != ScalarType.STRING;
      default -> true;
    };
  }
}
