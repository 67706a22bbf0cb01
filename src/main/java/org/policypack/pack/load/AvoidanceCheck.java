package org.policypack.pack.load;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policypack.pack.CombiningAlgorithm;
import org.policypack.pack.Condition;
import org.policypack.pack.Effect;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Rule;
import org.policypack.value.BooleanValue;
import org.policypack.value.Value;

/**
 * Warns where a request gets past a rule by leaving out an optional attribute: with the attribute
 * the rule matches, without it the decision is more lenient than the rule's effect, although
 * nothing in the pack asks for the absence of the attribute. It looks for such a request and tells
 * only what it has found.
 */
final class AvoidanceCheck {
  /** How many partial requests are tried for one rule and one attribute. */
  private static final int MOST_TRIED = 2_000;

  /** How many conditions are evaluated for a whole pack, so that a huge one is read in time. */
  private static final long MOST_EVALUATED = 1_000_000;

  private final PolicyPack pack;
  private final Findings findings;
  private final Imagination imagination;
  private final Needs needs = new Needs();

  AvoidanceCheck(PolicyPack pack, Findings findings) {
    this.pack = pack;
    this.findings = findings;
    this.imagination = new Imagination(pack);
  }

  /** Tells all rules that can be avoided so. */
  void tell() {
    Set<String> answered = new HashSet<>();
    for (Rule rule : pack.rules()) {
      collectAnswered(rule.when(), "", true, answered);
    }
    for (Rule rule : pack.rules()) {
      if (rule.outcome().effect() != Effect.ALLOW) {
        Set<String> attributes = new LinkedHashSet<>();
        collectNeeded(rule.when(), "", attributes);
        attributes.removeAll(answered);
        attributes.stream().filter(a -> new Search(rule, a).finds()).forEach(a -> tell(rule, a));
      }
    }
  }

  private void tell(Rule rule, String attribute) {
    String message =
        "A request gets past rule `"
            + rule.id()
            + "` by leaving out `"
            + attribute
            + "`: then no rule as strict as `"
            + rule.outcome().effect().word()
            + "` decides.";
    String hint =
        "Declare it `required: true`, or say what its absence means with `"
            + Absence.condition(attribute)
            + "`.";
    findings.warning(Problem.AVOIDABLE, rule.when().span(), message, hint);
  }

  /** The attributes whose absence some condition asks for, be it to restrict or to permit. */
  private void collectAnswered(
      Condition condition, String array, boolean positive, Set<String> answered) {
    switch (condition) {
      case Condition.Exists c -> {
        if (!c.expected() || !positive) {
          answered.addAll(needs.of(c.subject(), array));
        }
      }
      case Condition.Not c -> collectAnswered(c.condition(), array, !positive, answered);
      case Condition.Is c ->
          collectAnswered(pack.condition(c.name()).condition(), "", positive, answered);
      case Condition.Quantified c ->
          collectAnswered(c.condition(), Needs.name(c.array(), array), positive, answered);
      default -> condition.children().forEach(c -> collectAnswered(c, array, positive, answered));
    }
  }

  private void collectNeeded(Condition condition, String array, Set<String> needed) {
    switch (condition) {
      case Condition.Always c -> {}
      case Condition.All c -> c.conditions().forEach(x -> collectNeeded(x, array, needed));
      case Condition.Any c -> c.conditions().forEach(x -> collectNeeded(x, array, needed));
      case Condition.Not c -> collectNeeded(c.condition(), array, needed);
      case Condition.Is c -> collectNeeded(pack.condition(c.name()).condition(), "", needed);
      case Condition.Quantified c -> {
        needed.addAll(needs.of(c.array(), array));
        collectNeeded(c.condition(), Needs.name(c.array(), array), needed);
      }
      case Condition.OnAttribute c -> needed.addAll(needs.of(c, array));
    }
  }

  /** Looks for a request that gets past one rule by leaving out one attribute. */
  private final class Search {
    private final Rule rule;
    private final String attribute;
    private final ImaginedRequest request = new ImaginedRequest();
    private int tried;

    Search(Rule rule, String attribute) {
      this.rule = rule;
      this.attribute = attribute;
    }

    boolean finds() {
      request.choose(attribute, BooleanValue.TRUE);
      return complete();
    }

    /** Whether what is open can be chosen so that the request gets past the rule. */
    private boolean complete() {
      request.clearOpen();
      Truth past = getsPast();
      ImaginedRequest.Question open = request.open();
      boolean goesOn = ++tried <= MOST_TRIED && imagination.evaluated() < MOST_EVALUATED;
      if (past != Truth.UNKNOWN || open == null || !goesOn) {
        return past == Truth.TRUE;
      }
      for (Value answer : open.answers()) {
        request.choose(open.name(), answer);
        if (complete()) {
          return true;
        }
        request.forget(open.name());
      }
      return false;
    }

    private Truth getsPast() {
      Truth with = decides();
      return with == Truth.FALSE ? with : with.and(isLenientWithout());
    }

    /** Whether the rule matches with the attribute, and under first_match decides. */
    private Truth decides() {
      request.leaveOut(null);
      Truth truth = holds(rule);
      if (pack.decision().combining() == CombiningAlgorithm.STRICTEST) {
        return truth;
      }
      for (Rule earlier : pack.rules()) {
        if (earlier.id().equals(rule.id()) || truth == Truth.FALSE) {
          return truth;
        }
        truth = truth.and(holds(earlier).not());
      }
      return truth;
    }

    private Truth isLenientWithout() {
      request.leaveOut(attribute);
      return switch (pack.decision().combining()) {
        case STRICTEST -> strictest();
        case FIRST_MATCH -> firstMatch(pack.rules());
      };
    }

    private boolean isLenient(Effect effect) {
      return rule.outcome().effect().isStricterThan(effect);
    }

    /** No rule as strict matches; and the default is lenient too, or a rule allows. */
    private Truth strictest() {
      Truth truth = Truth.TRUE;
      for (Rule each : pack.rules()) {
        if (!isLenient(each.outcome().effect())) {
          truth = truth.and(holds(each).not());
        }
        if (truth == Truth.FALSE) {
          return truth;
        }
      }
      return isLenient(pack.decision().fallback().effect()) ? truth : truth.and(allowed());
    }

    private Truth allowed() {
      Truth truth = Truth.FALSE;
      for (Rule each : pack.rules()) {
        if (each.outcome().effect() == Effect.ALLOW && truth != Truth.TRUE) {
          truth = truth.or(holds(each));
        }
      }
      return truth;
    }

    private Truth firstMatch(List<Rule> rules) {
      Truth lenient = Truth.of(isLenient(pack.decision().fallback().effect()));
      for (Rule each : rules.reversed()) {
        Truth matches = holds(each);
        Truth own = Truth.of(isLenient(each.outcome().effect()));
        lenient = matches.and(own).or(matches.not().and(lenient));
      }
      return lenient;
    }

    private Truth holds(Rule each) {
      return imagination.holds(each.when(), request);
    }
  }
}
