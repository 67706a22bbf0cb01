package org.policypack.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.fixture.Origin;
import org.policypack.fixture.TestCase;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Engines that answer what a test makes them answer: the gate must notice every difference. */
class ComparisonTest {
  private static final PasteCommand COMMAND =
      new PasteCommand("dist/p_policy.rego", "dist/data.json", "data.p.decision");

  private static final ObjectValue DECISION =
      ObjectValue.builder()
          .put("decision", "deny")
          .put("rule_id", "a.rule")
          .put("severity", "high")
          .put("reason", "Because.")
          .put(
              "obligations",
              ObjectValue.builder()
                  .put("approvers", ArrayValue.ofStrings(List.of("A", "B")))
                  .build())
          .put("matched_rules", ArrayValue.ofStrings(List.of("a.rule", "b.rule")))
          .put("policy", ObjectValue.builder().put("id", "p").put("version", "1.0.0").build())
          .build();

  /** An engine that gives every case the same answer. */
  private record Fake(String name, EngineAnswer answer) implements DecisionEngine {
    @Override
    public String version() {
      return "1";
    }

    @Override
    public List<EngineAnswer> decideAll(List<TestCase> cases) {
      return cases.stream().map(c -> answer).toList();
    }
  }

  static Stream<Map.Entry<String, UnaryOperator<ObjectValue>>> changes() {
    return Stream.of(
        change("decision", StringValue.of("allow")),
        change("rule_id", StringValue.of("b.rule")),
        change("severity", StringValue.of("medium")),
        change("reason", StringValue.of("Because. ")),
        change("reason", NullValue.NULL),
        change("obligations", ObjectValue.EMPTY),
        change(
            "obligations",
            ObjectValue.builder()
                .put("approvers", ArrayValue.ofStrings(List.of("B", "A")))
                .build()),
        change("matched_rules", ArrayValue.ofStrings(List.of("b.rule", "a.rule"))),
        change("matched_rules", ArrayValue.ofStrings(List.of("a.rule"))),
        change("policy", ObjectValue.builder().put("id", "p").put("version", "1.0.1").build()),
        change("another_field", NumberValue.of(1)),
        removal("decision"),
        removal("rule_id"),
        removal("severity"),
        removal("reason"),
        removal("obligations"),
        removal("matched_rules"),
        removal("policy"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void noticesEveryField(Map.Entry<String, UnaryOperator<ObjectValue>> change) throws IOException {
    ObjectValue other = change.getValue().apply(DECISION);
    Comparison comparison = compare(ObjectValue.EMPTY, decided(DECISION), decided(other));
    assertEquals(statuses(EngineStatus.PASSED, EngineStatus.FAILED), statuses(comparison));
    Divergence divergence = comparison.divergences().getFirst();
    assertEquals(
        List.of(change.getKey()),
        divergence.fields().stream().map(Divergence.Field::name).toList());
    assertEquals(
        List.of("native 1", "opa 1"),
        List.copyOf(divergence.fields().getFirst().values().keySet()));
  }

  @Test
  void theOrderOfMembersDoesNotMatter() throws IOException {
    ObjectValue.Builder reversed = ObjectValue.builder();
    List.copyOf(DECISION.members().entrySet())
        .reversed()
        .forEach(e -> reversed.put(((StringValue) e.getKey()).text(), e.getValue()));
    Comparison comparison =
        compare(ObjectValue.EMPTY, decided(DECISION), decided(reversed.build()));
    assertEquals(statuses(EngineStatus.PASSED, EngineStatus.PASSED), statuses(comparison));
    assertEquals(List.of(), comparison.divergences());
  }

  @Test
  void anEngineThatAgreesOnTheWrongDecisionDoesNotHelp() throws IOException {
    ObjectValue expected = ObjectValue.builder().put("decision", "allow").build();
    Comparison comparison = compare(expected, decided(DECISION), decided(DECISION));
    assertEquals(statuses(EngineStatus.FAILED, EngineStatus.FAILED), statuses(comparison));
    assertEquals(
        Map.of("expected", "\"allow\"", "native 1", "\"deny\"", "opa 1", "\"deny\""),
        comparison.divergences().getFirst().fields().getFirst().values());
  }

  @Test
  void anUndefinedDecisionIsAnError() throws IOException {
    Comparison comparison =
        compare(ObjectValue.EMPTY, decided(DECISION), new EngineAnswer.Undefined());
    assertEquals(statuses(EngineStatus.PASSED, EngineStatus.ERROR), statuses(comparison));
    assertEquals("the decision is undefined", comparison.errors().getFirst().message());
  }

  @Test
  void enginesThatFailAlikeDoNotAgree() throws IOException {
    EngineAnswer failed = new EngineAnswer.Failed("eval_conflict_error: two values");
    Comparison comparison = compare(ObjectValue.EMPTY, failed, failed);
    assertEquals(statuses(EngineStatus.ERROR, EngineStatus.ERROR), statuses(comparison));
    assertEquals(2, comparison.errors().size());
  }

  @Test
  void aDecisionThatIsNoObjectDiffersAsAWhole() throws IOException {
    Comparison comparison =
        compare(
            ObjectValue.EMPTY, decided(DECISION), new EngineAnswer.Decided(StringValue.of("deny")));
    assertEquals(statuses(EngineStatus.PASSED, EngineStatus.FAILED), statuses(comparison));
    assertEquals(
        "\"deny\"", comparison.divergences().getFirst().fields().getFirst().values().get("opa 1"));
  }

  @Test
  void anEngineThatLeavesCasesOutIsAnError() throws IOException {
    DecisionEngine silent =
        new DecisionEngine() {
          @Override
          public String name() {
            return "opa";
          }

          @Override
          public String version() {
            return "1";
          }

          @Override
          public List<EngineAnswer> decideAll(List<TestCase> cases) {
            return List.of();
          }
        };
    Comparison comparison =
        Comparison.of(
            List.of(new Fake("native", decided(DECISION)), silent),
            List.of(testCase(ObjectValue.EMPTY)),
            COMMAND);
    assertEquals(statuses(EngineStatus.PASSED, EngineStatus.ERROR), statuses(comparison));
    assertEquals("gave 0 answers to 1 cases", comparison.errors().getFirst().message());
  }

  @Test
  void commandsCanBePasted() {
    Value request = ObjectValue.builder().put("a", "it's $HOME `x`\n").build();
    assertEquals(
        "printf %s '{\"a\":\"it'\\''s $HOME `x`\\n\"}' | opa eval --data dist/p_policy.rego"
            + " --data dist/data.json --stdin-input data.p.decision",
        COMMAND.on(Optional.of(request)));
    assertEquals(
        "opa eval --data dist/p_policy.rego --data dist/data.json data.p.decision",
        COMMAND.on(Optional.empty()));
  }

  @Test
  void aRunWithoutCasesNeverPasses() {
    ParityReport empty = report(0, List.of(row(EngineStatus.PASSED, 0)), List.of(), List.of());
    assertTrue(empty.blockers(false).contains("There are no cases."));
    assertTrue(empty.blockers(false).contains("The pack has no tests."));
    assertTrue(empty.blockers(true).contains("OPA is required and did not run."));
  }

  @Test
  void anOpaThatCannotBeUsedIsABlocker() {
    EngineRow unusable = EngineRow.absent(EngineStatus.ERROR, "x/opa: no program is there");
    assertEquals(
        List.of("opa cannot be used: x/opa: no program is there."),
        report(1, List.of(unusable), List.of(), List.of()).blockers(false));
  }

  @Test
  void whatNoCaseTouchesIsABlocker() {
    ParityReport report =
        report(
            1, List.of(row(EngineStatus.PASSED, 1)), List.of("a.rule"), List.of("user.id: null"));
    assertEquals(
        List.of(
            "No case matches the rule `a.rule`: add a test that does.",
            "No case has the attribute user.id: null."),
        report.blockers(true));
  }

  private static EngineRow row(EngineStatus status, int cases) {
    return new EngineRow("opa", Optional.of("1"), status, cases, 0, 0, Optional.empty());
  }

  private static ParityReport report(
      int cases, List<EngineRow> rows, List<String> rules, List<String> attributes) {
    return new ParityReport(
        "p",
        "1.0.0",
        "data.p.decision",
        "0.0.0",
        Map.of(),
        cases,
        0,
        0,
        rows,
        List.of(),
        List.of(),
        new Coverage(1, rules, List.of(), 1, attributes),
        List.of());
  }

  private static Comparison compare(
      ObjectValue expected, EngineAnswer reference, EngineAnswer other) throws IOException {
    return Comparison.of(
        List.of(new Fake("native", reference), new Fake("opa", other)),
        List.of(testCase(expected)),
        COMMAND);
  }

  private static TestCase testCase(ObjectValue expected) {
    return new TestCase(
        "a case", Origin.AUTHORED, Optional.of(ObjectValue.EMPTY), expected, Span.none());
  }

  private static EngineAnswer decided(Value decision) {
    return new EngineAnswer.Decided(decision);
  }

  private static List<EngineStatus> statuses(EngineStatus... statuses) {
    return List.of(statuses);
  }

  private static List<EngineStatus> statuses(Comparison comparison) {
    return comparison.rows().stream().map(EngineRow::status).toList();
  }

  private static Map.Entry<String, UnaryOperator<ObjectValue>> change(String field, Value value) {
    return Map.entry(
        field,
        decision -> {
          ObjectValue.Builder changed = copy(decision, "");
          return changed.put(field, value).build();
        });
  }

  private static Map.Entry<String, UnaryOperator<ObjectValue>> removal(String field) {
    return Map.entry(field, decision -> copy(decision, field).build());
  }

  private static ObjectValue.Builder copy(ObjectValue decision, String without) {
    ObjectValue.Builder copy = ObjectValue.builder();
    decision
        .members()
        .forEach(
            (key, value) -> {
              String name = ((StringValue) key).text();
              if (!name.equals(without)) {
                copy.put(name, value);
              }
            });
    return copy;
  }
}
