package org.policypack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.parity.Coverage;
import org.policypack.parity.Divergence;
import org.policypack.parity.EngineError;
import org.policypack.parity.EngineRow;
import org.policypack.parity.ParityReport;
import org.policypack.value.JsonWriter;
import org.policypack.value.Value;

/** A parity report as text: a line for each engine, then what keeps the gate from holding. */
public final class ParityRenderer {
  private static final int MOST_SHOWN = 20;

  private final ParityReport report;
  private final StringBuilder out = new StringBuilder();

  private ParityRenderer(ParityReport report) {
    this.report = report;
  }

  /**
   * The report, ending in a line break.
   *
   * @param requireOpa whether an OPA that did not run is a failure
   */
  public static String text(ParityReport report, boolean requireOpa) {
    ParityRenderer renderer = new ParityRenderer(report);
    renderer.render(requireOpa);
    return renderer.out.toString();
  }

  private void render(boolean requireOpa) {
    line("%s %s, %s".formatted(report.packId(), report.packVersion(), report.query()));
    line(
        "%d cases: %d authored, %d generated, %d generated with samples in empty lists"
            .formatted(
                report.cases(),
                report.authoredCases(),
                report.generatedCases(),
                report.filledCases()));
    report.engines().forEach(this::row);
    coverage(report.coverage());
    report.divergences().stream().limit(MOST_SHOWN).forEach(this::divergence);
    more(report.divergences().size());
    report.errors().stream().limit(MOST_SHOWN).forEach(this::error);
    more(report.errors().size());
    List<String> blockers = report.blockers(requireOpa);
    blockers.forEach(blocker -> line("blocker: " + blocker));
    line("parity: " + (blockers.isEmpty() ? passed() : "failed"));
  }

  /** The last line is what many readers of a log see alone. */
  private String passed() {
    return report.isConfirmedByOpa()
        ? "passed"
        : "passed without OPA, which did not run; scripts/install-opa gets one";
  }

  private void row(EngineRow row) {
    String told =
        row.cases() > 0
            ? ", %d cases, %d disagreements, %d errors"
                .formatted(row.cases(), row.disagreements(), row.errors())
            : row.note().map(note -> ", " + note).orElse("");
    line(row.label() + ": " + row.status().word() + told);
  }

  private void coverage(Coverage coverage) {
    line(
        "rules matched: %d of %d"
            .formatted(coverage.rules() - coverage.unmatchedRules().size(), coverage.rules()));
    coverage
        .filledRules()
        .forEach(id -> line("rule " + id + ": matches only once an empty list of data is filled"));
    long untried =
        coverage.untouchedAttributes().stream()
            .map(gap -> gap.substring(0, gap.lastIndexOf(':')))
            .distinct()
            .count();
    line(
        "attributes tried missing, null, of a wrong type: %d of %d"
            .formatted(Math.max(0, coverage.attributes() - untried), coverage.attributes()));
  }

  private void divergence(Divergence divergence) {
    line("");
    line("divergence: " + divergence.caseName());
    shown(divergence).lines().forEach(shown -> line("  " + shown));
    line("");
  }

  /** The fields that differ with what each engine says, the request, and a command to try. */
  static String shown(Divergence divergence) {
    List<String> lines = new ArrayList<>();
    for (Divergence.Field field : divergence.fields()) {
      lines.add(field.name());
      field.values().forEach((who, value) -> lines.add("  " + who + ": " + value));
    }
    if (divergence.isAgainstTestAlone()) {
      lines.add("The engines agree: it is the test that expects something else.");
    }
    lines.addAll(request(divergence.request(), divergence.command()));
    return String.join("\n", lines);
  }

  private void error(EngineError error) {
    line("");
    line(
        "error: %s on %d cases, first on %s"
            .formatted(error.engine(), error.cases(), error.caseName()));
    error.message().lines().forEach(message -> line("  " + message));
    request(error.request(), error.command()).forEach(shown -> line("  " + shown));
    line("");
  }

  private static List<String> request(Optional<Value> request, String command) {
    return List.of(
        "request: " + request.map(JsonWriter::compact).orElse("(no input)"), "try: " + command);
  }

  private void more(int size) {
    if (size > MOST_SHOWN) {
      line("… and " + (size - MOST_SHOWN) + " more");
      line("");
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
