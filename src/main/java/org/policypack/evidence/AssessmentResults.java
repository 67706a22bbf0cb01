package org.policypack.evidence;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * What a parity run says of the controls that a pack names: OSCAL assessment results 1.1.2, with a
 * finding for each control, which rests on observations.
 */
final class AssessmentResults {
  private static final String OSCAL_VERSION = "1.1.2";
  private static final String PLAN = "plan";
  private static final String LIMITS =
      "The checks show that OPA decides what the pack and its tests state. They do not show that"
          + " this is sufficient for a control, nor where the policy is enforced.";

  private final ExportFacts facts;
  private final String time;
  private final OscalNames names;
  private final Observations observations;

  private AssessmentResults(ExportFacts facts, String time) {
    this.facts = facts;
    this.time = time;
    this.names = new OscalNames(facts, time);
    this.observations = new Observations(facts, time, names);
  }

  /**
   * The document.
   *
   * @param time when the run was, which OSCAL demands to be told
   */
  static ObjectValue of(ExportFacts facts, Instant time) {
    return ObjectValue.builder()
        .put("assessment-results", new AssessmentResults(facts, time.toString()).document())
        .build();
  }

  private ObjectValue document() {
    return ObjectValue.builder()
        .put("uuid", names.uuid("document"))
        .put(
            "metadata",
            ObjectValue.builder()
                .put("title", title())
                .put("last-modified", time)
                .put("version", facts.pack().metadata().version())
                .put("oscal-version", OSCAL_VERSION)
                .build())
        .put(
            "import-ap",
            ObjectValue.builder()
                .put("href", "#" + names.uuid(PLAN))
                .put("remarks", "What was planned is the pack: its tests and what follows from it.")
                .build())
        .put("results", ArrayValue.of(result()))
        .put("back-matter", ObjectValue.builder().put("resources", resources()).build())
        .build();
  }

  private String title() {
    return "Policy pack %s %s".formatted(facts.pack().id(), facts.pack().metadata().version());
  }

  private ObjectValue result() {
    ObjectValue.Builder result =
        ObjectValue.builder()
            .put("uuid", names.uuid("result"))
            .put("title", "%s: %s".formatted(title(), facts.verdict().name()))
            .put("description", "The same cases on every engine, whole decisions compared.")
            .put("start", time)
            .put("end", time)
            .put("props", ArrayValue.of(OscalNames.property("verdict", facts.verdict().name())))
            .put("reviewed-controls", reviewed())
            .put("observations", observations.values());
    List<String> controls = observations.controls();
    if (!controls.isEmpty()) {
      List<Value> findings = controls.stream().<Value>map(this::finding).toList();
      result.put("findings", new ArrayValue(findings));
    }
    return result.put("remarks", LIMITS).build();
  }

  private ObjectValue reviewed() {
    List<Value> ids =
        observations.controls().stream()
            .map(ControlId::of)
            .distinct()
            .<Value>map(id -> ObjectValue.builder().put("control-id", id).build())
            .toList();
    ObjectValue selection =
        ids.isEmpty()
            ? ObjectValue.builder().put("description", "The pack names no controls.").build()
            : ObjectValue.builder().put("include-controls", new ArrayValue(ids)).build();
    return ObjectValue.builder().put("control-selections", ArrayValue.of(selection)).build();
  }

  private ObjectValue finding(String control) {
    return ObjectValue.builder()
        .put("uuid", names.uuid("finding " + control))
        .put("title", control)
        .put("description", "What the pack maps to " + control + " is decided as it states.")
        .put(
            "target",
            ObjectValue.builder()
                .put("type", "objective-id")
                .put("target-id", ControlId.of(control))
                .put("status", status())
                .build())
        .put("related-observations", observations.of(control))
        .build();
  }

  private ObjectValue status() {
    return switch (facts.verdict()) {
      case PASSED -> status("satisfied", "pass", LIMITS);
      case WARNED -> status("not-satisfied", "other", "No OPA ran, so nothing is said of OPA.");
      case FAILED -> status("not-satisfied", "fail", "The parity gate does not hold.");
    };
  }

  private static ObjectValue status(String state, String reason, String remarks) {
    return ObjectValue.builder()
        .put("state", state)
        .put("reason", reason)
        .put("remarks", remarks)
        .build();
  }

  private ArrayValue resources() {
    ObjectValue plan = resource(PLAN, title() + " with its tests", facts.packFiles());
    Stream<ObjectValue> exported =
        facts.exported().stream()
            .map(file -> resource("file " + file.name(), file.name(), List.of(file)));
    return new ArrayValue(List.copyOf(Stream.concat(Stream.of(plan), exported).toList()));
  }

  private ObjectValue resource(String part, String title, List<Artifact> files) {
    return ObjectValue.builder()
        .put("uuid", names.uuid(part))
        .put("title", title)
        .put("rlinks", new ArrayValue(List.copyOf(files.stream().map(this::link).toList())))
        .build();
  }

  private ObjectValue link(Artifact file) {
    ObjectValue hash =
        ObjectValue.builder().put("algorithm", "SHA-256").put("value", file.sha256()).build();
    return ObjectValue.builder()
        .put("href", file.name())
        .put("hashes", ArrayValue.of(hash))
        .build();
  }
}
