package org.policypack.pack.load;

import java.util.List;
import java.util.stream.Stream;
import org.policypack.pack.Condition;
import org.policypack.pack.Effect;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Quantifier;
import org.policypack.pack.Reference;
import org.policypack.pack.Rule;

/**
 * Warns where {@code every} or {@code none} lets a rule allow a request with an empty array. Under
 * {@code not} they make a rule stricter, so nothing is told there.
 */
final class EmptyArrayCheck {
  private final PolicyPack pack;
  private final Findings findings;

  EmptyArrayCheck(PolicyPack pack, Findings findings) {
    this.pack = pack;
    this.findings = findings;
  }

  /** Tells all such rules. */
  void tell() {
    for (Rule rule : pack.rules()) {
      if (rule.outcome().effect() == Effect.ALLOW) {
        tell(rule);
      }
    }
  }

  private void tell(Rule rule) {
    List<Reference> measured = resolved(rule.when()).flatMap(EmptyArrayCheck::measured).toList();
    quantified(rule.when(), true)
        .filter(q -> q.quantifier() != Quantifier.SOME && !measured.contains(q.array()))
        .forEach(q -> tell(rule, q));
  }

  private void tell(Rule rule, Condition.Quantified quantified) {
    String word = quantified.quantifier().word();
    String message =
        "`"
            + word
            + "` holds on an empty array, so rule `"
            + rule.id()
            + "` allows with nothing in it.";
    String hint = "If that is not meant, ask also for `length: {gt: 0}`.";
    findings.warning(Problem.HOLDS_WHEN_EMPTY, quantified.span(), message, hint);
  }

  /** All conditions of a rule, also those that it uses by name. */
  private Stream<Condition> resolved(Condition condition) {
    return ConditionTree.within(condition)
        .flatMap(
            c ->
                c instanceof Condition.Is is
                    ? resolved(pack.condition(is.name()).condition())
                    : Stream.of(c));
  }

  private Stream<Condition.Quantified> quantified(Condition condition, boolean positive) {
    return switch (condition) {
      case Condition.Not not -> quantified(not.condition(), !positive);
      case Condition.Is is -> quantified(pack.condition(is.name()).condition(), positive);
      case Condition.Quantified q -> {
        boolean inside = (q.quantifier() != Quantifier.NONE) == positive;
        Stream<Condition.Quantified> below = quantified(q.condition(), inside);
        yield positive ? Stream.concat(Stream.of(q), below) : below;
      }
      default -> condition.children().stream().flatMap(c -> quantified(c, positive));
    };
  }

  private static Stream<Reference> measured(Condition condition) {
    Stream<Reference> subject =
        switch (condition) {
          case Condition.Equal c -> Stream.of(c.subject());
          case Condition.In c -> Stream.of(c.subject());
          case Condition.Compare c -> Stream.of(c.subject());
          case Condition.Between c -> Stream.of(c.subject());
          default -> Stream.empty();
        };
    return subject
        .filter(Reference.LengthReference.class::isInstance)
        .map(r -> ((Reference.LengthReference) r).of());
  }
}
