package org.policypack.report.format;

import static org.policypack.report.markup.Node.element;

import java.util.ArrayList;
import java.util.List;
import org.policypack.report.Check;
import org.policypack.report.GateReport;
import org.policypack.report.Outcome;
import org.policypack.report.markup.Node;

/** Any gate as a page: the verdict, then of each pack what did not pass, then what did. */
public final class GatePage {
  private GatePage() {}

  /** The page's text. */
  public static String render(GateReport report) {
    List<Node> body = new ArrayList<>();
    Outcome outcome = report.holds() ? Outcome.PASSED : Outcome.FAILED;
    body.add(
        Page.verdict(
            outcome,
            report.holds() ? "The gate holds." : "The gate does not hold.",
            List.of(report.summary() + ".")));
    report.suites().forEach((name, checks) -> body.addAll(suite(name, checks)));
    return Page.render("policy " + report.gate(), body);
  }

  private static List<Node> suite(String name, List<Check> checks) {
    List<Node> parts = new ArrayList<>();
    parts.add(element("h2", name));
    checks.stream()
        .filter(check -> check.outcome() != Outcome.PASSED)
        .forEach(check -> parts.addAll(told(check)));
    List<List<String>> passed =
        checks.stream()
            .filter(check -> check.outcome() == Outcome.PASSED)
            .map(check -> List.of(check.name(), check.rule().summary()))
            .toList();
    if (!passed.isEmpty()) {
      parts.add(
          Page.folded(
              passed.size() + " passed",
              Page.texts("What passed", List.of("what", "asked"), passed)));
    }
    return parts;
  }

  private static List<Node> told(Check check) {
    List<Node> parts = new ArrayList<>();
    parts.add(
        element("h3", Page.word(check.outcome().word()), Page.text(" "), Page.text(check.name())));
    if (!check.span().isNone()) {
      parts.add(element("p", element("code", check.span().toString())));
    }
    parts.add(Page.lines(check.message()));
    check.hint().ifPresent(hint -> parts.add(element("p", hint)));
    return parts;
  }
}
