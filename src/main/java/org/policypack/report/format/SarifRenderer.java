package org.policypack.report.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.policypack.manifest.ToolVersion;
import org.policypack.report.Check;
import org.policypack.report.CheckRule;
import org.policypack.report.GateReport;
import org.policypack.report.Outcome;
import org.policypack.source.Location;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * A report as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for code scanning and
 * for editors. Results are what failed and what is warned of; what could not be tried is a
 * notification, since readers show every result as a finding.
 */
public final class SarifRenderer {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** The folder that relative paths start at; readers take it for the root of the repository. */
  private static final String ROOT = "%SRCROOT%";

  private static final Pattern LINK = Pattern.compile("\\[[^\\]\n]*\\]\\(");

  private final GateReport report;
  private final Map<CheckRule, Integer> rules = new LinkedHashMap<>();
  private final Fingerprints fingerprints = new Fingerprints();

  private SarifRenderer(GateReport report) {
    this.report = report;
  }

  /** The report as JSON text. */
  public static String render(GateReport report) {
    return JsonWriter.pretty(new SarifRenderer(report).log());
  }

  private Value log() {
    return ObjectValue.builder()
        .put("$schema", SCHEMA)
        .put("version", "2.1.0")
        .put("runs", array(List.of(run())))
        .build();
  }

  private Value run() {
    List<Value> results =
        report.checks().stream()
            .filter(c -> c.outcome() == Outcome.FAILED || c.outcome() == Outcome.WARNING)
            .map(this::result)
            .toList();
    return ObjectValue.builder()
        .put("tool", ObjectValue.builder().put("driver", driver()).build())
        // Readers keep the runs of several gates over one commit apart by this.
        .put(
            "automationDetails",
            ObjectValue.builder().put("id", "policypack/" + report.gate() + "/").build())
        .put("invocations", array(List.of(invocation())))
        .put("originalUriBaseIds", root())
        .put("columnKind", "unicodeCodePoints")
        .put("results", array(results))
        .build();
  }

  private Value driver() {
    String version = ToolVersion.current();
    return ObjectValue.builder()
        .put("name", "policypack")
        .put("version", version)
        .put("semanticVersion", version)
        .put("rules", array(rules.keySet().stream().map(SarifRenderer::rule).toList()))
        .build();
  }

  private static Value rule(CheckRule rule) {
    return ObjectValue.builder()
        .put("id", rule.id())
        .put("shortDescription", text(rule.summary()))
        .put("fullDescription", text(rule.summary() + " " + rule.help()))
        .put("help", text(rule.help()))
        .build();
  }

  private Value invocation() {
    List<Value> notRun =
        report.checks().stream()
            .filter(c -> c.outcome() == Outcome.NOT_RUN)
            .<Value>map(
                c ->
                    ObjectValue.builder()
                        .put("level", "warning")
                        .put("message", message(c.suite() + ": " + c.description()))
                        .build())
            .toList();
    return ObjectValue.builder()
        .put("executionSuccessful", true)
        .put("toolExecutionNotifications", array(notRun))
        .build();
  }

  private static Value root() {
    ObjectValue folder =
        ObjectValue.builder()
            .put("description", text("The folder that policy was run in."))
            .build();
    return ObjectValue.builder().put(ROOT, folder).build();
  }

  private Value result(Check check) {
    int index = rules.computeIfAbsent(check.rule(), rule -> rules.size());
    String hint = check.hint().map(text -> "\nhint: " + text).orElse("");
    ObjectValue.Builder result =
        ObjectValue.builder()
            .put("ruleId", check.rule().id())
            .put("ruleIndex", index)
            .put("level", check.outcome() == Outcome.FAILED ? "error" : "warning")
            .put("message", message(check.description() + hint));
    if (!check.span().isNone()) {
      result.put("locations", array(List.of(location(check))));
    }
    ObjectValue prints =
        ObjectValue.builder().put("policypack/v1", fingerprints.next(check)).build();
    return result.put("partialFingerprints", prints).build();
  }

  private static Value location(Check check) {
    Span span = check.span();
    ObjectValue physical =
        ObjectValue.builder()
            .put("artifactLocation", artifact(span.source().name()))
            .put("region", region(span))
            .build();
    ObjectValue logical =
        ObjectValue.builder()
            .put("name", check.name())
            .put("fullyQualifiedName", check.suite() + "/" + check.name())
            .build();
    return ObjectValue.builder()
        .put("physicalLocation", physical)
        .put("logicalLocations", array(List.of(logical)))
        .build();
  }

  private static Value artifact(String path) {
    ObjectValue.Builder location = ObjectValue.builder().put("uri", PathUri.of(path));
    return PathUri.isRelative(path) ? location.put("uriBaseId", ROOT).build() : location.build();
  }

  /** A place without length is shown as its line. */
  private static Value region(Span span) {
    Location start = span.location();
    Location end = span.source().location(span.end());
    ObjectValue.Builder region = ObjectValue.builder().put("startLine", start.line());
    if (span.start() < span.end()) {
      region
          .put("startColumn", start.column())
          .put("endLine", end.line())
          .put("endColumn", end.column())
          .put("snippet", text(span.text()));
    }
    return region.build();
  }

  /**
   * A message. Braces stay as they are: the standard (3.11.5) would double them, but readers undo
   * that only in messages with arguments. What reads as a link (3.11.6) is none.
   */
  private static Value message(String text) {
    String plain = LINK.matcher(text).replaceAll("\\\\$0");
    return text(plain);
  }

  private static Value text(String text) {
    return ObjectValue.builder().put("text", text).build();
  }

  private static Value array(List<Value> values) {
    return new ArrayValue(values);
  }
}
