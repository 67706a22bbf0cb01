package org.policypack.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.policypack.pack.DecisionSettings;
import org.policypack.pack.Metadata;
import org.policypack.pack.Outcome;
import org.policypack.pack.ReasonTemplate.Part;

/** What an invalid request gets. */
final class InvalidInput {
  private final Outcome outcome;
  private final Metadata policy;

  InvalidInput(Outcome outcome, Metadata policy) {
    this.outcome = outcome;
    this.policy = policy;
  }

  /**
   * The decision.
   *
   * @param name what is invalid: the path of an input, of an object on the way or of a define as
   *     declared, or {@code input} for the whole request
   */
  Decision decide(String name) {
    String reason =
        outcome.reason().parts().stream()
            .map(part -> text(part, name))
            .collect(Collectors.joining());
    return new Decision(
        outcome.effect(),
        DecisionSettings.INVALID_INPUT_ID,
        outcome.severity(),
        reason,
        outcome.obligations(),
        List.of(),
        policy.id(),
        policy.version());
  }

  private static String text(Part part, String name) {
    return switch (part) {
      case Part.Text text -> text.text();
      case Part.InvalidAttribute attribute -> name;
      case Part.Attribute attribute -> throw onlyTheName();
      case Part.Match match -> throw onlyTheName();
    };
  }

  private static IllegalArgumentException onlyTheName() {
    return new IllegalArgumentException("the loader lets invalid_input show {attribute} only");
  }
}
