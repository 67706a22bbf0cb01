package org.policypack.report;

import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.readiness.ClaimCheck;
import org.policypack.readiness.Established;
import org.policypack.readiness.ReadinessReport;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** What came of a readiness packet, for machines. */
public final class ReadinessValue {
  private ReadinessValue() {}

  /** The report as an object. */
  public static ObjectValue of(ReadinessReport report) {
    ObjectValue.Builder value =
        ObjectValue.builder()
            .put("schema_version", "policypack/readiness-report/v1")
            .put(
                "packet",
                ObjectValue.builder()
                    .put("file", report.packet())
                    .put("sha256", report.digest())
                    .build())
            .put("evaluated_at", report.evaluatedAt().toString());
    report
        .policy()
        .ifPresent(
            p ->
                value.put(
                    "policy",
                    ObjectValue.builder().put("id", p.id()).put("version", p.version()).build()));
    report.mode().ifPresent(mode -> value.put("mode", mode.word()));
    return value
        .put("status", report.status().word())
        .put("ready_for_live_opa_rego_policy_path", report.isReadyForLive())
        .put("blocker_count", report.blockers().size())
        .put("warning_count", report.warnings().size())
        .put("established", counts(report))
        .put(
            "engines",
            new ArrayValue(
                report.engines().stream().<Value>map(row -> row.toValue(row.note())).toList()))
        .put("blockers", list(report.blockers()))
        .put("warnings", list(report.warnings()))
        .put("checks", new ArrayValue(report.checks().stream().map(ReadinessValue::check).toList()))
        .build();
  }

  private static ArrayValue list(List<Diagnostic> diagnostics) {
    return DiagnosticValue.list(diagnostics);
  }

  private static Value counts(ReadinessReport report) {
    ObjectValue.Builder counts = ObjectValue.builder();
    for (Established established : Established.values()) {
      counts.put(established.word(), report.count(established));
    }
    return counts.build();
  }

  private static Value check(ClaimCheck check) {
    Span span = check.span();
    ObjectValue.Builder value =
        ObjectValue.builder()
            .put("place", check.place())
            .put("line", span.location().line())
            .put("claim", check.claim())
            .put("established", check.established().word())
            .put("outcome", check.outcome().word());
    check.diagnostic().ifPresent(d -> value.put("code", d.code()).put("message", d.message()));
    return value.build();
  }
}
