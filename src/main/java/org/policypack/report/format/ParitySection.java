package org.policypack.report.format;

import static org.policypack.report.markup.Node.element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypack.pack.Rule;
import org.policypack.parity.CaseResult;
import org.policypack.parity.Coverage;
import org.policypack.parity.Divergence;
import org.policypack.parity.EngineError;
import org.policypack.parity.EngineRow;
import org.policypack.parity.ParityReport;
import org.policypack.report.markup.Node;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** What a page says of the parity of one pack. */
final class ParitySection {
  private static final String NOTHING = "(none)";

  private final ParityPage.Proven proven;
  private final ParityReport report;
  private final boolean alone;
  private final List<Node> body = new ArrayList<>();

  private ParitySection(ParityPage.Proven proven, boolean alone) {
    this.proven = proven;
    this.report = proven.report();
    this.alone = alone;
  }

  /**
   * The parts of the section.
   *
   * @param alone whether the page is of this pack only, so that its name is in the title
   */
  static List<Node> of(ParityPage.Proven proven, boolean requireOpa, boolean alone) {
    ParitySection section = new ParitySection(proven, alone);
    section.all(requireOpa);
    return section.body;
  }

  private void all(boolean requireOpa) {
    if (!alone) {
      add(element("h2", proven.name()));
    }
    add(
        ParityPage.verdict(
            report.passed(requireOpa), report.isConfirmedByOpa(), report.blockers(requireOpa)));
    proven.pack().metadata().title().ifPresent(title -> add(element("p", title)));
    add(element("p", sentence()));
    heading("Engines");
    add(engines());
    heading("Rules");
    rules();
    divergences();
    errors();
    heading("Cases");
    add(cases());
    heading("Digests");
    add(Page.facts("SHA-256 of what was run", report.digests()));
    heading("Run it again");
    add(Page.lines(proven.command()));
  }

  private String sentence() {
    return ("Each engine was asked for the whole decision %s on %d cases: %d that people wrote, %d that"
            + " follow from the policy, and %d with samples in lists that it ships empty.")
        .formatted(
            report.query(),
            report.cases(),
            report.authoredCases(),
            report.generatedCases(),
            report.filledCases());
  }

  private Node engines() {
    List<List<Node>> rows = new ArrayList<>();
    for (EngineRow row : report.engines()) {
      rows.add(
          List.of(
              Page.text(row.engine()),
              Page.text(row.version().orElse(NOTHING)),
              Page.word(row.status().word()),
              Page.text(Integer.toString(row.cases())),
              Page.text(Integer.toString(row.disagreements())),
              Page.text(Integer.toString(row.errors())),
              Page.text(row.note().orElse(""))));
    }
    return Page.table(
        "What each engine said",
        List.of("engine", "version", "result", "#cases", "#disagreements", "#errors", "note"),
        rows);
  }

  private void rules() {
    Coverage coverage = report.coverage();
    int matched = coverage.rules() - coverage.unmatchedRules().size();
    add(element("p", matched + " of " + coverage.rules() + " rules are matched by a case."));
    Map<String, Integer> matches = new LinkedHashMap<>();
    for (CaseResult result : report.results()) {
      matchedRules(result).forEach(id -> matches.merge(id, 1, Integer::sum));
    }
    List<List<String>> rows =
        proven.pack().rules().stream()
            .map(rule -> row(rule, matches.getOrDefault(rule.id(), 0), coverage))
            .toList();
    add(
        Page.texts(
            "Rules and the cases that match them",
            List.of("rule", "effect", "#cases", "controls", "about"),
            rows));
    if (!coverage.untouchedAttributes().isEmpty()) {
      add(element("p", "What no case does to an attribute:"));
      add(Page.list(coverage.untouchedAttributes()));
    }
  }

  private static List<String> row(Rule rule, int cases, Coverage coverage) {
    String filled =
        coverage.filledRules().contains(rule.id())
            ? " (matches only once an empty list of data is filled)"
            : "";
    return List.of(
        rule.id(),
        rule.outcome().effect().word(),
        Integer.toString(cases),
        String.join(", ", rule.controls()),
        rule.title().orElse("") + filled);
  }

  private static List<String> matchedRules(CaseResult result) {
    return result.decision().orElse(null) instanceof ObjectValue decision
            && decision.get("matched_rules") instanceof ArrayValue ids
        ? ids.items().stream()
            .filter(StringValue.class::isInstance)
            .map(id -> ((StringValue) id).text())
            .toList()
        : List.of();
  }

  private void divergences() {
    if (report.divergences().isEmpty()) {
      return;
    }
    heading("Divergences");
    for (Divergence divergence : report.divergences()) {
      add(element(alone ? "h3" : "h4", divergence.caseName()));
      add(fields(divergence));
      add(element("p", "The request, and a command that shows it:"));
      request(divergence.request(), divergence.command());
    }
  }

  /** A row for each engine and for the author, a column for each field that differs. */
  private static Node fields(Divergence divergence) {
    List<String> columns = new ArrayList<>(List.of("engine"));
    Set<String> speakers = new LinkedHashSet<>();
    for (Divergence.Field field : divergence.fields()) {
      columns.add(field.name());
      speakers.addAll(field.values().keySet());
    }
    List<List<Node>> rows = new ArrayList<>();
    for (String speaker : speakers) {
      List<Node> row = new ArrayList<>(List.of(Page.text(speaker)));
      divergence
          .fields()
          .forEach(f -> row.add(element("code", f.values().getOrDefault(speaker, ""))));
      rows.add(row);
    }
    return Page.table("Fields that differ", columns, rows);
  }

  private void errors() {
    if (report.errors().isEmpty()) {
      return;
    }
    heading("No decision");
    for (EngineError error : report.errors()) {
      add(
          element(
              alone ? "h3" : "h4",
              "%s on %d cases, first on %s"
                  .formatted(error.engine(), error.cases(), error.caseName())));
      add(Page.lines(error.message()));
      request(error.request(), error.command());
    }
  }

  private void request(Optional<Value> request, String command) {
    add(Page.lines(request.map(JsonWriter::compact).orElse("(no input)")));
    add(Page.lines(command));
  }

  private Node cases() {
    List<List<Node>> rows = new ArrayList<>();
    for (CaseResult result : report.results()) {
      rows.add(
          List.of(
              Page.text(result.test().name()),
              Page.text(result.test().origin().word()),
              Page.text(field(result, "decision")),
              Page.text(field(result, "rule_id")),
              Page.word(result.agreed() ? "passed" : "failed")));
    }
    long agreed = report.results().stream().filter(CaseResult::agreed).count();
    return Page.folded(
        agreed + " of " + rows.size() + " cases: every engine gives the decision of the policy",
        Page.table("All cases", List.of("case", "origin", "decision", "rule", "parity"), rows));
  }

  private static String field(CaseResult result, String name) {
    return result.decision().orElse(null) instanceof ObjectValue decision
            && decision.get(name) instanceof StringValue text
        ? text.text()
        : NOTHING;
  }

  private void heading(String text) {
    add(element(alone ? "h2" : "h3", text));
  }

  private void add(Node node) {
    body.add(node);
  }
}
