package org.policypack.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.PolicyCompiler;
import org.policypack.fixture.CaseSet;
import org.policypack.fixture.TestCase;
import org.policypack.pack.DecisionSettings;
import org.policypack.pack.PolicyPack;
import org.policypack.rego.emit.Example;
import org.policypack.rego.emit.RegoEmitter;
import org.policypack.rego.emit.RegoExport;
import org.policypack.rego.emit.RegoTests;
import org.policypack.rego.emit.TestModuleEmitter;
import org.policypack.rego.eval.RegoResult;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Chooses, among all cases of a pack, those that stand as tests beside the module: for each rule
 * the first case that it decides, those of people before generated ones, and then each case that
 * runs a line that none before it ran. All of them would be thousands of lines that nobody reads;
 * they are in {@code opa-input-fixtures.json}.
 */
final class ExampleSelection {
  private final PolicyPack pack;
  private final RegoExport export;
  private final CaseSet cases;
  private final ModuleCoverage coverage;
  private final List<Candidate> chosen = new ArrayList<>();

  private ExampleSelection(PolicyPack pack, RegoExport export, CaseSet cases) {
    this.pack = pack;
    this.export = export;
    this.cases = cases;
    this.coverage = ModuleCoverage.of(export.moduleFileName(), export.moduleText());
  }

  /** The tests of an export. The same cases give the same tests. */
  static RegoTests tests(PolicyPack pack, RegoExport export, CaseSet cases) {
    return new ExampleSelection(pack, export, cases).tests();
  }

  private RegoTests tests() {
    List<Candidate> shipped = candidates(pack, cases.shipped());
    addDeciders(shipped);
    cover(emitted());
    addUncovered(shipped, export.data());
    cases.filled().ifPresent(this::addUncovered);
    if (!coverage.isWhole()) {
      CaseSet.onOtherData(pack).forEach(this::addUncovered);
    }
    return emitted();
  }

  private void addUncovered(CaseSet.Filled filled) {
    PolicyPack other = filled.pack();
    addUncovered(candidates(other, filled.cases()), RegoEmitter.emit(other).data());
  }

  /** A case with its decision and the data that it needs. */
  private record Candidate(TestCase test, ObjectValue decision, List<Example.Replacement> data) {
    String ruleId() {
      return decision.get("rule_id") instanceof StringValue id ? id.text() : "";
    }

    Example example() {
      return new Example(test.name(), test.request(), decision, data);
    }
  }

  private List<Candidate> candidates(PolicyPack decided, List<TestCase> all) {
    CompiledPolicy policy = PolicyCompiler.compile(decided);
    List<Example.Replacement> replaced = new DataDifference(pack.data()).to(decided.data());
    return all.stream()
        .filter(each -> each.request().map(ExampleSelection::isPlain).orElse(true))
        .map(
            each ->
                new Candidate(each, policy.decide(each.request().orElse(null)).toValue(), replaced))
        .toList();
  }

  private void addDeciders(List<Candidate> candidates) {
    Map<String, Candidate> first = new LinkedHashMap<>();
    candidates.forEach(each -> first.putIfAbsent(each.ruleId(), each));
    chosen.addAll(first.values());
  }

  /** Runs what has been chosen so far, and the tests of functions. */
  private void cover(RegoTests tests) {
    ModuleCoverage.Runs runs = coverage.with(export.data(), tests.text());
    String path = "data." + String.join(".", tests.module().packagePath());
    Predicate<RegoResult> holds = new RegoResult.Defined(BooleanValue.TRUE)::equals;
    tests.names().forEach(name -> runs.covers(path + "." + name, null, holds));
  }

  private void addUncovered(List<Candidate> candidates, ObjectValue data) {
    ModuleCoverage.Runs runs = coverage.with(data);
    for (Candidate each : candidates) {
      if (coverage.isWhole()) {
        return;
      }
      Predicate<RegoResult> right = new RegoResult.Defined(each.decision())::equals;
      if (runs.covers(pack.decisionQuery(), each.test().request().orElse(null), right)) {
        chosen.add(each);
      }
    }
  }

  private RegoTests emitted() {
    Map<String, Integer> order = new HashMap<>();
    pack.rules().forEach(rule -> order.put(rule.id(), order.size()));
    order.put(DecisionSettings.DEFAULT_ID, order.size());
    order.put(DecisionSettings.INVALID_INPUT_ID, order.size());
    List<Example> examples =
        chosen.stream()
            .sorted(Comparator.comparing(each -> order.getOrDefault(each.ruleId(), 0)))
            .map(Candidate::example)
            .toList();
    return TestModuleEmitter.emit(pack, export, examples);
  }

  /** Whether no number has an exponent: some OPAs do not read such a module, or stop. */
  private static boolean isPlain(Value value) {
    return switch (value) {
      case NumberValue number -> !number.toString().matches(".*[eE].*");
      case ArrayValue array -> array.items().stream().allMatch(ExampleSelection::isPlain);
      case ObjectValue object ->
          object.members().values().stream().allMatch(ExampleSelection::isPlain);
      default -> true;
    };
  }
}
