package org.policypack.report.format;

import static org.policypack.report.markup.Node.element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.parity.EngineRow;
import org.policypack.readiness.ClaimCheck;
import org.policypack.readiness.Established;
import org.policypack.readiness.ReadinessReport;
import org.policypack.report.Outcome;
import org.policypack.report.markup.Node;

/**
 * A readiness packet as a page that an auditor keeps: the verdict, what is wrong, what only a
 * person can vouch for, then everything that was looked at, by the parts of the packet.
 */
public final class ReadinessPage {
  private final ReadinessReport report;
  private final List<Node> body = new ArrayList<>();

  private ReadinessPage(ReadinessReport report) {
    this.report = report;
  }

  /** The page's text. */
  public static String render(ReadinessReport report) {
    ReadinessPage page = new ReadinessPage(report);
    page.body.add(page.verdict());
    page.body.add(Page.facts("What was checked", page.facts()));
    page.problems("Blockers", report.blockers());
    page.problems("Warnings", report.warnings());
    page.engines();
    page.asserted();
    page.claims();
    String policy = report.policy().map(p -> p.id() + " " + p.version()).orElse(report.packet());
    return Page.render("Readiness of " + policy, page.body);
  }

  private Node verdict() {
    int blockers = report.blockers().size();
    String text =
        switch (report.status()) {
          case BLOCKED -> "Blocked: " + (blockers == 1 ? "1 blocker." : blockers + " blockers.");
          case READY_WITH_WARNINGS, READY ->
              report.isReadyForLive()
                  ? "Ready for the live path."
                  : "Nothing blocks this packet, but it is not for the live path.";
        };
    Outcome outcome =
        switch (report.status()) {
          case BLOCKED -> Outcome.FAILED;
          case READY_WITH_WARNINGS -> Outcome.WARNING;
          case READY -> report.isReadyForLive() ? Outcome.PASSED : Outcome.WARNING;
        };
    return Page.verdict(
        outcome,
        text,
        List.of(
            "status: " + report.status().word(),
            "ready_for_live_opa_rego_policy_path: " + report.isReadyForLive(),
            "blocker_count: " + blockers,
            "warning_count: " + report.warnings().size()));
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("packet", report.packet());
    facts.put("SHA-256 of the packet", report.digest());
    report.mode().ifPresent(mode -> facts.put("mode", mode.word()));
    report.policy().ifPresent(p -> facts.put("policy", p.id() + " " + p.version()));
    facts.put("evaluated at", report.evaluatedAt().toString());
    for (Established established : Established.values()) {
      facts.put(established.word(), report.count(established) + " checks hold");
    }
    return facts;
  }

  private void problems(String heading, List<Diagnostic> problems) {
    if (problems.isEmpty()) {
      return;
    }
    body.add(element("h2", heading));
    for (Diagnostic problem : problems) {
      body.add(element("h3", problem.message()));
      String place = problem.span().isNone() ? "" : ", " + problem.span();
      body.add(element("p", element("code", problem.code() + place)));
      problem.hint().ifPresent(hint -> body.add(element("p", hint)));
    }
  }

  private void engines() {
    if (report.engines().isEmpty()) {
      return;
    }
    body.add(element("h2", "Engines that were asked here"));
    List<List<Node>> rows = new ArrayList<>();
    for (EngineRow row : report.engines()) {
      rows.add(
          List.of(
              Page.text(row.label()),
              Page.word(row.status().word()),
              Page.text(Integer.toString(row.cases())),
              Page.text(Integer.toString(row.disagreements())),
              Page.text(Integer.toString(row.errors())),
              Page.text(row.note().orElse(""))));
    }
    body.add(
        Page.table(
            "What each engine said of the cases",
            List.of("engine", "status", "#cases", "#disagreements", "#errors", "note"),
            rows));
  }

  private void asserted() {
    List<ClaimCheck> asserted = report.asserted();
    if (!asserted.isEmpty()) {
      body.add(element("h2", "Asserted, for a person to vouch for"));
      body.add(
          Page.table(
              "Only the form of these was checked",
              List.of("place", "claim"),
              asserted.stream().map(c -> List.of(Page.text(c.place()), code(c))).toList()));
    }
  }

  private void claims() {
    body.add(element("h2", "Everything that was looked at"));
    Map<String, List<ClaimCheck>> parts =
        report.checks().stream()
            .collect(
                Collectors.groupingBy(
                    ReadinessPage::part, LinkedHashMap::new, Collectors.toList()));
    parts.forEach(
        (part, checks) ->
            body.add(
                Page.table(
                    part,
                    List.of("place", "claim", "established", "outcome"),
                    checks.stream().map(ReadinessPage::row).toList())));
  }

  /** The first key of a place; what stands alone belongs to the packet as a whole. */
  private static String part(ClaimCheck check) {
    String[] keys = check.place().split("[.\\[]", 2);
    return keys.length == 1 ? "the packet as a whole" : keys[0];
  }

  private static List<Node> row(ClaimCheck check) {
    return List.of(
        Page.text(check.place()),
        code(check),
        Page.text(check.established().word()),
        switch (check.outcome()) {
          case HOLDS -> styled("passed", check.outcome().word());
          case WARNING -> styled("warning", check.outcome().word());
          case BLOCKER -> styled("failed", check.outcome().word());
        });
  }

  private static Node styled(String style, String word) {
    return element("span", word).with("class", style);
  }

  private static Node code(ClaimCheck check) {
    return element("code", check.claim());
  }
}
