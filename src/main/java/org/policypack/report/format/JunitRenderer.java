package org.policypack.report.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypack.report.Check;
import org.policypack.report.GateReport;
import org.policypack.report.Outcome;
import org.policypack.report.markup.MarkupWriter;
import org.policypack.report.markup.Node;

/**
 * A report as JUnit XML, in the part of it that Surefire, Jenkins, GitLab and others share: a suite
 * for each pack, a test case for each check. There are no times, so the same run gives the same
 * bytes.
 */
public final class JunitRenderer {
  private final GateReport report;

  private JunitRenderer(GateReport report) {
    this.report = report;
  }

  /** The report, ending in a line break. */
  public static String render(GateReport report) {
    return MarkupWriter.xml(new JunitRenderer(report).suites());
  }

  private Node.Element suites() {
    List<Node> suites = new ArrayList<>();
    report.suites().forEach((name, checks) -> suites.add(suite(name, checks)));
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", "policy " + report.gate());
    attributes.put("tests", Integer.toString(report.checks().size()));
    attributes.put("failures", Long.toString(report.count(Outcome.FAILED)));
    attributes.put("errors", "0");
    return new Node.Element("testsuites", attributes, suites);
  }

  private Node.Element suite(String name, List<Check> checks) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", name);
    attributes.put("tests", Integer.toString(checks.size()));
    attributes.put("failures", count(checks, Outcome.FAILED));
    attributes.put("errors", "0");
    attributes.put("skipped", count(checks, Outcome.NOT_RUN));
    List<Node> cases = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Check check : checks) {
      int times = seen.merge(check.name(), 1, Integer::sum);
      cases.add(testCase(check, times == 1 ? check.name() : check.name() + " (" + times + ")"));
    }
    return new Node.Element("testsuite", attributes, cases);
  }

  private static String count(List<Check> checks, Outcome outcome) {
    return Long.toString(checks.stream().filter(c -> c.outcome() == outcome).count());
  }

  /** Readers tell cases apart by class and name, so a name that comes again gets a number. */
  private Node.Element testCase(Check check, String name) {
    List<Node> told =
        switch (check.outcome()) {
          case PASSED -> List.of();
          case WARNING -> List.of(Node.element("system-out", "warning: " + body(check)));
          case FAILED -> List.of(failure(check));
          case NOT_RUN -> List.of(Node.element("skipped").with("message", check.message()));
        };
    return Node.element("testcase", told)
        .with("name", name)
        .with("classname", report.gate() + "." + check.suite());
  }

  private static Node.Element failure(Check check) {
    return Node.element("failure", body(check))
        .with("message", check.message().lines().findFirst().orElse(check.rule().summary()))
        .with("type", check.rule().id());
  }

  private static String body(Check check) {
    StringBuilder text = new StringBuilder(check.message());
    check.hint().ifPresent(hint -> text.append("\nhint: ").append(hint));
    if (!check.span().isNone()) {
      text.append("\nat ").append(check.span());
    }
    return text.toString();
  }
}
