package org.policypack.report;

import java.util.ArrayList;
import java.util.List;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.parity.EngineRow;
import org.policypack.readiness.ClaimCheck;
import org.policypack.readiness.Established;
import org.policypack.readiness.ReadinessReport;

/**
 * What came of a readiness packet, for people: blockers first, then warnings, then what only a
 * person can vouch for, and the verdict in the last lines, which is what many see alone.
 */
public final class ReadinessRenderer {
  private final ReadinessReport report;
  private final StringBuilder out = new StringBuilder();

  private ReadinessRenderer(ReadinessReport report) {
    this.report = report;
  }

  /** The report, ending in a line break. */
  public static String text(ReadinessReport report) {
    ReadinessRenderer renderer = new ReadinessRenderer(report);
    renderer.render();
    return renderer.out.toString();
  }

  private void render() {
    problems(DiagnosticRenderer.render(report.blockers()));
    problems(DiagnosticRenderer.render(report.warnings()));
    line("packet: " + report.packet() + report.mode().map(m -> ", " + m.word()).orElse(""));
    line("packet_sha256: " + report.digest());
    report.policy().ifPresent(p -> line("policy: " + p.id() + " " + p.version()));
    line("evaluated_at: " + report.evaluatedAt());
    report.engines().forEach(this::engine);
    counts();
    asserted();
    line("status: " + report.status().word());
    line("warning_count: " + report.warnings().size());
    line("ready_for_live_opa_rego_policy_path: " + report.isReadyForLive());
    line("blocker_count: " + report.blockers().size());
  }

  private void problems(String text) {
    if (!text.isEmpty()) {
      line(text);
    }
  }

  private void engine(EngineRow row) {
    String told =
        row.cases() > 0
            ? ", %d cases, %d disagreements, %d errors"
                .formatted(row.cases(), row.disagreements(), row.errors())
            : row.note().map(note -> ", " + note).orElse("");
    line("engine here: " + row.label() + " " + row.status().word() + told);
  }

  private void counts() {
    List<String> counts = new ArrayList<>();
    for (Established established : Established.values()) {
      counts.add(report.count(established) + " " + established.word());
    }
    line("checks that hold: " + String.join(", ", counts));
  }

  private void asserted() {
    List<ClaimCheck> asserted = report.asserted();
    if (!asserted.isEmpty()) {
      line("asserted, for a person to vouch for:");
      asserted.forEach(c -> line("  " + c.place() + ": " + c.claim()));
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
