package org.policypack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;
import org.policypack.value.JsonWriter;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Decides the requests of each case. With {@code -Dpolicy.rewrite=true} the expected decisions are
 * written anew, and the run still fails.
 */
class DecisionCasesTest {
  private static final boolean REWRITE = Boolean.getBoolean("policy.rewrite");

  @TestFactory
  Stream<DynamicTest> decidesAsExpected() throws IOException {
    return DecisionCase.all().stream().map(each -> CaseTest.of(each.folder(), () -> check(each)));
  }

  private static void check(DecisionCase each) throws IOException {
    CompiledPolicy policy = PolicyCompiler.compile(each.pack());
    StringBuilder actual = new StringBuilder();
    for (String request : each.requests()) {
      actual.append(shortened(request)).append("\n  ");
      actual.append(shown(policy.decide(DecisionCase.read(request)))).append('\n');
    }
    String expected = Files.exists(each.decisions()) ? Files.readString(each.decisions()) : "";
    if (REWRITE && !expected.equals(actual.toString())) {
      Files.writeString(each.decisions(), actual);
      fail("rewritten: " + each.decisions());
    }
    assertLines(expected.lines().toList(), actual.toString().lines().toList());
  }

  /** Fails with the first line that differs, since a whole file is too long to read. */
  private static void assertLines(List<String> expected, List<String> actual) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertEquals(expected.get(i), actual.get(i), "line " + (i + 1));
    }
    assertEquals(expected.size(), actual.size(), "lines");
  }

  /** The engine without the index, asked rule by rule, agrees with the decision. */
  @TestFactory
  Stream<DynamicTest> explainsWhatItDecides() throws IOException {
    return DecisionCase.all().stream().map(each -> CaseTest.of(each.folder(), () -> explain(each)));
  }

  private static void explain(DecisionCase each) throws IOException {
    CompiledPolicy policy = PolicyCompiler.compile(each.pack());
    for (String request : each.requests()) {
      Value value = DecisionCase.read(request);
      Explanation explanation = policy.explain(value);
      assertEquals(policy.decide(value), explanation.decision(), request);
      assertEquals(
          explanation.decision().matchedRules(),
          explanation.rules().stream()
              .filter(Explanation.RuleExplanation::matches)
              .map(rule -> rule.rule().id())
              .toList(),
          request);
      assertEquals(
          explanation.decision().ruleId().equals("invalid_input"),
          explanation.invalid().isPresent(),
          request);
    }
  }

  @Test
  void everyFileBelongsToACase() throws IOException {
    for (DecisionCase each : DecisionCase.all()) {
      try (Stream<Path> files = Files.list(each.folder())) {
        Set<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        names.remove("unreached.txt");
        assertEquals(
            Set.of("data.json", "decisions.txt", "module.rego", "pack.yaml", "requests.jsonl"),
            names,
            each.name());
      }
      assertTrue(each.requests().size() >= 5, each.name());
    }
  }

  private static String shown(Decision decision) {
    return String.join(
            " ",
            List.of(
                decision.effect().word(),
                decision.ruleId(),
                decision.severity().word(),
                JsonWriter.compact(StringValue.of(decision.reason())),
                decision.matchedRules().toString(),
                decision.obligations().isEmpty() ? "" : decision.obligations().lists().toString()))
        .strip();
  }

  private static String shortened(String request) {
    return request.codePointCount(0, request.length()) <= 250
        ? request
        : request.substring(0, request.offsetByCodePoints(0, 250)) + "…";
  }
}
