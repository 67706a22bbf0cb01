package org.policypack.parity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypack.fixture.FieldDifference;
import org.policypack.fixture.TestCase;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * Asks several engines about the same cases and compares the whole decisions of all others with
 * those of the first, and those of the first with what authors expect.
 */
final class Comparison {
  private static final String WHOLE = "(the whole answer)";
  private static final String MISSING = "(missing)";

  private final List<DecisionEngine> engines;
  private final PasteCommand command;
  private final List<Tally> tallies = new ArrayList<>();
  private final List<CaseResult> results = new ArrayList<>();
  private final List<Divergence> divergences = new ArrayList<>();
  private final Map<String, EngineError> errors = new LinkedHashMap<>();

  private Comparison(List<DecisionEngine> engines, PasteCommand command) {
    this.engines = engines;
    this.command = command;
    engines.forEach(engine -> tallies.add(new Tally(engine)));
  }

  /**
   * Runs all cases.
   *
   * @param engines at least one; the first is the one that the others are compared with
   */
  static Comparison of(List<DecisionEngine> engines, List<TestCase> cases, PasteCommand command)
      throws IOException {
    Comparison comparison = new Comparison(engines, command);
    List<List<EngineAnswer>> answers = new ArrayList<>();
    for (DecisionEngine engine : engines) {
      answers.add(comparison.ask(engine, cases));
    }
    for (int i = 0; i < cases.size(); i++) {
      int number = i;
      comparison.compare(cases.get(i), answers.stream().map(a -> a.get(number)).toList());
    }
    return comparison;
  }

  /** A row for each engine. */
  List<EngineRow> rows() {
    return tallies.stream().map(Tally::row).toList();
  }

  /** One for each case, in their order. */
  List<CaseResult> results() {
    return results;
  }

  List<Divergence> divergences() {
    return divergences;
  }

  /** One for each engine and message. */
  List<EngineError> errors() {
    return List.copyOf(errors.values());
  }

  private List<EngineAnswer> ask(DecisionEngine engine, List<TestCase> cases) throws IOException {
    List<EngineAnswer> answers = engine.decideAll(cases);
    String wrong = "gave " + answers.size() + " answers to " + cases.size() + " cases";
    return answers.size() == cases.size()
        ? answers
        : Collections.nCopies(cases.size(), new EngineAnswer.Failed(wrong));
  }

  private void compare(TestCase each, List<EngineAnswer> answers) {
    Set<String> fields = new LinkedHashSet<>();
    boolean decided = true;
    for (int i = 0; i < answers.size(); i++) {
      tallies.get(i).cases++;
      Optional<Value> decision = decision(each, i, answers.get(i));
      List<String> differing = decision.map(d -> differing(each, d, answers)).orElse(List.of());
      tallies.get(i).disagreements += differing.isEmpty() ? 0 : 1;
      fields.addAll(differing);
      decided &= decision.isPresent();
    }
    results.add(new CaseResult(each, reference(answers), decided && fields.isEmpty()));
    if (!fields.isEmpty()) {
      List<Divergence.Field> shown = fields.stream().map(f -> field(f, each, answers)).toList();
      divergences.add(
          new Divergence(each.name(), each.request(), shown, command.on(each.request())));
    }
  }

  private Optional<Value> decision(TestCase each, int engine, EngineAnswer answer) {
    return switch (answer) {
      case EngineAnswer.Decided decided -> Optional.of(decided.decision());
      case EngineAnswer.Undefined undefined -> error(each, engine, "the decision is undefined");
      case EngineAnswer.Failed failed -> error(each, engine, failed.message());
    };
  }

  private static Optional<Value> reference(List<EngineAnswer> answers) {
    return answers.getFirst() instanceof EngineAnswer.Decided(Value decision)
        ? Optional.of(decision)
        : Optional.empty();
  }

  private Optional<Value> error(TestCase each, int engine, String message) {
    Tally tally = tallies.get(engine);
    tally.errors++;
    String label = tally.row().label();
    errors.merge(
        label + "\n" + message,
        new EngineError(label, each.name(), each.request(), message, 1, command.on(each.request())),
        (first, again) ->
            new EngineError(
                first.engine(),
                first.caseName(),
                first.request(),
                first.message(),
                first.cases() + 1,
                first.command()));
    return Optional.empty();
  }

  /** The fields in which a decision differs from the first engine's, and that from the author's. */
  private static List<String> differing(TestCase each, Value decision, List<EngineAnswer> answers) {
    if (!(answers.getFirst() instanceof EngineAnswer.Decided(Value reference))) {
      return List.of();
    }
    if (!(reference instanceof ObjectValue wanted) || !(decision instanceof ObjectValue given)) {
      return decision.equals(reference) ? List.of() : List.of(WHOLE);
    }
    List<FieldDifference> differences =
        new ArrayList<>(FieldDifference.ofNamed(each.expected(), given));
    differences.addAll(FieldDifference.ofAll(wanted, given));
    return differences.stream().map(FieldDifference::field).distinct().toList();
  }

  private Divergence.Field field(String name, TestCase each, List<EngineAnswer> answers) {
    Map<String, String> values = new LinkedHashMap<>();
    Optional.ofNullable(each.expected().get(name))
        .ifPresent(expected -> values.put(Divergence.EXPECTED, JsonWriter.compact(expected)));
    for (int i = 0; i < engines.size(); i++) {
      values.put(tallies.get(i).row().label(), said(name, answers.get(i)));
    }
    return new Divergence.Field(name, Collections.unmodifiableMap(values));
  }

  private static String said(String field, EngineAnswer answer) {
    return switch (answer) {
      case EngineAnswer.Decided(Value decision) when field.equals(WHOLE) ->
          JsonWriter.compact(decision);
      case EngineAnswer.Decided(ObjectValue decision) ->
          Optional.ofNullable(decision.get(field)).map(JsonWriter::compact).orElse(MISSING);
      case EngineAnswer.Decided decided -> JsonWriter.compact(decided.decision());
      case EngineAnswer.Undefined undefined -> "(undefined)";
      case EngineAnswer.Failed failed -> "(error: " + failed.message() + ")";
    };
  }

  /** What is counted of one engine. */
  private static final class Tally {
    private final DecisionEngine engine;
    private int cases;
    private int disagreements;
    private int errors;

    Tally(DecisionEngine engine) {
      this.engine = engine;
    }

    EngineRow row() {
      EngineStatus status =
          errors > 0
              ? EngineStatus.ERROR
              : disagreements > 0 ? EngineStatus.FAILED : EngineStatus.PASSED;
      return new EngineRow(
          engine.name(),
          Optional.of(engine.version()),
          status,
          cases,
          disagreements,
          errors,
          Optional.empty());
    }
  }
}
