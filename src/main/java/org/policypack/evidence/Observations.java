package org.policypack.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypack.pack.Rule;
import org.policypack.parity.EngineRow;
import org.policypack.parity.EngineStatus;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The observations of OSCAL assessment results: one for each engine, one for the files of the
 * export, one for the coverage, one for each rule that names a control. Each says how it was
 * established: all of them were computed again in this run.
 */
final class Observations {
  private static final String EXPORT = "export";
  private static final String COVERAGE = "coverage";

  private final ExportFacts facts;
  private final String time;
  private final OscalNames names;
  private final List<Value> all = new ArrayList<>();
  private final List<String> general = new ArrayList<>();
  private final Map<String, List<String>> controls = new LinkedHashMap<>();

  /** Makes the observations of a run. */
  Observations(ExportFacts facts, String time, OscalNames names) {
    this.facts = facts;
    this.time = time;
    this.names = names;
    facts.report().engines().forEach(this::engine);
    export();
    coverage();
    facts.pack().rules().stream().filter(rule -> !rule.controls().isEmpty()).forEach(this::rule);
  }

  /** All observations. */
  ArrayValue values() {
    return new ArrayValue(all);
  }

  /** The controls that the pack and its rules name, as they are written there. */
  List<String> controls() {
    return List.copyOf(controls.keySet());
  }

  /** References to the observations that a finding on a control rests on. */
  ArrayValue of(String control) {
    List<String> parts = new ArrayList<>(general);
    parts.addAll(controls.getOrDefault(control, List.of()));
    return names.references("observation-uuid", parts);
  }

  private void engine(EngineRow row) {
    String said =
        row.status() == EngineStatus.NOT_RUN
            ? "It did not run."
            : "%d cases, %d disagreements, %d errors."
                .formatted(row.cases(), row.disagreements(), row.errors());
    general.add(observe("engine " + row.label(), "TEST", row.status().word(), said));
  }

  private void export() {
    String made =
        facts.reproduced() ? "The files of the export were" : "Module and data were, alone,";
    general.add(
        observe(
            EXPORT,
            "EXAMINE",
            "passed",
            made + " made again from the pack, and are the same byte for byte."));
  }

  private void coverage() {
    int rules = facts.pack().rules().size();
    int matched = rules - facts.report().coverage().unmatchedRules().size();
    String part =
        observe(
            COVERAGE,
            "TEST",
            matched == rules ? "passed" : "failed",
            "%d of %d rules are matched by a case.".formatted(matched, rules));
    facts.pack().metadata().controls().forEach(control -> rest(control, part));
  }

  private void rule(Rule rule) {
    boolean matched = !facts.report().coverage().unmatchedRules().contains(rule.id());
    boolean filled = facts.report().coverage().filledRules().contains(rule.id());
    String said =
        filled
            ? "A case matches the rule once an empty list of the pack's data is filled."
            : matched ? "A case matches the rule." : "No case matches the rule.";
    String part = observe("rule " + rule.id(), "TEST", matched ? "passed" : "failed", said);
    rule.controls().forEach(control -> rest(control, part));
  }

  private void rest(String control, String part) {
    controls.computeIfAbsent(control, unused -> new ArrayList<>()).add(part);
  }

  private String observe(String title, String method, String outcome, String description) {
    String part = "observation " + title;
    all.add(
        ObjectValue.builder()
            .put("uuid", names.uuid(part))
            .put("title", title)
            .put("description", description)
            .put(
                "props",
                ArrayValue.of(
                    OscalNames.property("established", "recomputed"),
                    OscalNames.property("outcome", outcome)))
            .put("methods", ArrayValue.of(StringValue.of(method)))
            .put("relevant-evidence", evidence())
            .put("collected", time)
            .build());
    return part;
  }

  private ArrayValue evidence() {
    return new ArrayValue(List.copyOf(facts.exported().stream().map(this::evidence).toList()));
  }

  private ObjectValue evidence(Artifact file) {
    return ObjectValue.builder()
        .put("href", "#" + names.uuid("file " + file.name()))
        .put("description", file.name())
        .build();
  }
}
