package org.policypack.differential.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.Decision;
import org.policypack.engine.PolicyCompiler;
import org.policypack.pack.Rule;
import org.policypack.value.Value;

/** What is generated is valid and leaves out nothing of the language. */
final class PackGeneratorTest {
  private static final int PACKS = 1_200;
  private static final int REQUESTS = 10;

  @Test
  void everyGeneratedPackIsReadAsItWasMeant() {
    for (int number = 0; number < 200; number++) {
      Dice dice = new Dice(number);
      GeneratedPack generated = PackGenerator.generate(dice, number);
      PackText text = TrialGenerator.read(YamlWriter.write(generated.document(), dice));
      assertEquals("", text.errors(), text::yaml);
      Optional<Value> document = Optional.of(generated.document());
      assertEquals(document, text.loaded().document(), text::yaml);
    }
  }

  @Test
  void theSameSeedMakesTheSameTrial() {
    Trial first = new TrialGenerator(7, 20).trial(3);
    Trial second = new TrialGenerator(7, 20).trial(3);
    assertEquals(first.yaml(), second.yaml());
    assertEquals(first.requests(), second.requests());
  }

  @Test
  void nothingOfTheLanguageIsLeftOut() {
    Set<String> missing = new TreeSet<>(ExpectedConstructs.all());
    Outcomes outcomes = new Outcomes();
    TrialGenerator generator = new TrialGenerator(1, REQUESTS);
    for (int number = 0; number < PACKS; number++) {
      Trial trial = generator.trial(number);
      missing.removeAll(Constructs.of(trial.pack()));
      outcomes.add(trial);
    }
    assertEquals(Set.of(), missing, "constructs that no pack has");
    assertEquals(Set.of(), outcomes.neverHeld(), "operators that never held");
    assertEquals(Set.of(), outcomes.neverFailed(), "operators that always held");
    for (String kind : List.of("rule", "default", "invalid_input")) {
      assertEquals(true, outcomes.percent(kind) >= 10, kind + ": " + outcomes.decisions);
    }
  }

  /** What became of requests; operators are judged by rules that ask one thing. */
  private static final class Outcomes {
    private final Set<String> held = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();
    private final Map<String, Integer> decisions = new TreeMap<>();
    private int requests;

    void add(Trial trial) {
      CompiledPolicy policy = PolicyCompiler.compile(trial.pack());
      for (Optional<Value> request : trial.requests()) {
        Decision decision = policy.decide(request.orElse(null));
        requests++;
        decisions.merge(kind(decision), 1, Integer::sum);
        if (!decision.ruleId().equals("invalid_input")) {
          trial.pack().rules().forEach(rule -> add(rule, decision));
        }
      }
    }

    private void add(Rule rule, Decision decision) {
      boolean matched = decision.matchedRules().contains(rule.id());
      (matched ? held : failed).add(Constructs.operator(rule.when()));
    }

    private static String kind(Decision decision) {
      return decision.ruleId().equals("invalid_input") || decision.ruleId().equals("default")
          ? decision.ruleId()
          : "rule";
    }

    int percent(String kind) {
      return 100 * decisions.getOrDefault(kind, 0) / requests;
    }

    Set<String> neverHeld() {
      return without(held);
    }

    Set<String> neverFailed() {
      return without(failed);
    }

    private static Set<String> without(Set<String> seen) {
      return ExpectedConstructs.operatorsBothWays().stream()
          .filter(operator -> !seen.contains(operator))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
