package org.policypack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policypack.engine.Explanation.RuleExplanation;
import org.policypack.pack.CombiningAlgorithm;
import org.policypack.pack.Effect;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Rule;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.value.Value;

/** What holds of every request to every pack of the decision cases and every pack that ships. */
class EnginePropertiesTest {
  /** A pack and a request to it. */
  record Question(PolicyPack pack, CompiledPolicy policy, Value request) {
    Decision decision() {
      return policy.decide(request);
    }

    @Override
    public String toString() {
      return pack.id() + " " + request;
    }
  }

  @Provide
  Arbitrary<Question> questions() throws IOException {
    List<Arbitrary<Question>> each = new ArrayList<>();
    for (Path folder : List.of(Path.of("src/test/resources/decisions"), Path.of("packs"))) {
      try (Stream<Path> folders = Files.list(folder)) {
        folders
            .map(f -> f.resolve("pack.yaml"))
            .filter(Files::exists)
            .sorted()
            .forEach(file -> each.add(questions(file)));
      }
    }
    return Arbitraries.oneOf(each);
  }

  private static Arbitrary<Question> questions(Path file) {
    LoadedPack loaded = PackLoader.load(file);
    PolicyPack pack = loaded.pack().orElseThrow(() -> new AssertionError(loaded.diagnostics()));
    CompiledPolicy policy = PolicyCompiler.compile(pack);
    return RequestArbitraries.of(pack.inputs(), loaded.document().orElseThrow())
        .map(request -> new Question(pack, policy, request));
  }

  /** The explanation asks every rule itself, so it also shows that the index leaves out none. */
  @Property(tries = 3000, seed = "7", edgeCases = EdgeCasesMode.NONE)
  void explanationAgreesWithTheDecision(@ForAll("questions") Question question) {
    Explanation explanation = question.policy().explain(question.request());
    assertEquals(question.decision(), explanation.decision());
    assertEquals(
        question.decision().matchedRules(),
        explanation.rules().stream()
            .filter(RuleExplanation::matches)
            .map(rule -> rule.rule().id())
            .toList());
    explanation
        .rules()
        .forEach(rule -> rule.stopped().ifPresent(cause -> assertTrue(!cause.holds())));
  }

  @Property(tries = 3000, seed = "8", edgeCases = EdgeCasesMode.NONE)
  void theDecisionIsThatOfTheStrictestOrFirstMatch(@ForAll("questions") Question question) {
    Decision decision = question.decision();
    List<Rule> matched =
        question.pack().rules().stream()
            .filter(rule -> decision.matchedRules().contains(rule.id()))
            .toList();
    assertEquals(matched.stream().map(Rule::id).toList(), decision.matchedRules());
    if (Set.of("default", "invalid_input").contains(decision.ruleId())) {
      assertTrue(matched.stream().allMatch(rule -> rule.outcome().effect() == Effect.MASK));
      return;
    }
    Rule deciding =
        question.pack().decision().combining() == CombiningAlgorithm.FIRST_MATCH
            ? matched.getFirst()
            : matched.stream().reduce(EnginePropertiesTest::stricter).orElseThrow();
    assertEquals(deciding.id(), decision.ruleId());
    assertEquals(deciding.outcome().effect(), decision.effect());
  }

  private static Rule stricter(Rule a, Rule b) {
    return b.outcome().effect().isStricterThan(a.outcome().effect()) ? b : a;
  }
}
