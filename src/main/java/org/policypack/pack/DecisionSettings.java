package org.policypack.pack;

/**
 * How a decision comes about.
 *
 * @param combining how it comes from the rules that match
 * @param fallback the {@code default}: what holds where no rule decides
 * @param invalidInput what an invalid request gets; its effect is deny or require_approval
 */
public record DecisionSettings(
    CombiningAlgorithm combining, Outcome fallback, Outcome invalidInput) {
  /** The {@code rule_id} of a decision that no rule made. */
  public static final String DEFAULT_ID = "default";

  /** The {@code rule_id} of a decision on an invalid request. */
  public static final String INVALID_INPUT_ID = "invalid_input";
}
