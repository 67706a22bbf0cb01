package org.policypack.report;

import org.policypack.pack.PolicyPack;
import org.policypack.pack.Rule;
import org.policypack.source.Span;

/** Where the rules of a pack stand. */
final class RuleSpans {
  private RuleSpans() {}

  /** The rule of an id; for an id that names no rule, such as {@code default}, the pack's start. */
  static Span of(PolicyPack pack, String id) {
    return pack.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .map(Rule::span)
        .orElse(pack.source().span(0, 0));
  }
}
