package org.policypack.report.format;

import java.util.ArrayList;
import java.util.List;
import org.policypack.pack.PolicyPack;
import org.policypack.parity.ParityReport;
import org.policypack.report.Outcome;
import org.policypack.report.markup.Node;

/**
 * Parity as a page that an auditor keeps: the verdict, what it rests on, and how to run it again.
 */
public final class ParityPage {
  private ParityPage() {}

  /**
   * What came of a pack.
   *
   * @param pack the pack
   * @param report its parity
   * @param command what runs it again
   */
  public record Proven(PolicyPack pack, ParityReport report, String command) {
    String name() {
      return report.packId() + " " + report.packVersion();
    }
  }

  /**
   * The page's text.
   *
   * @param proven at least one pack
   * @param requireOpa whether an OPA that did not run is a failure
   */
  public static String render(List<Proven> proven, boolean requireOpa) {
    boolean alone = proven.size() == 1;
    List<Node> body = new ArrayList<>();
    if (!alone) {
      body.addAll(overview(proven, requireOpa));
    }
    proven.forEach(each -> body.addAll(ParitySection.of(each, requireOpa, alone)));
    String subject = alone ? proven.getFirst().name() : proven.size() + " policies";
    return Page.render("Parity of " + subject, body);
  }

  private static List<Node> overview(List<Proven> proven, boolean requireOpa) {
    List<String> failed = new ArrayList<>();
    List<List<Node>> rows = new ArrayList<>();
    for (Proven each : proven) {
      boolean passed = each.report().passed(requireOpa);
      if (!passed) {
        failed.add(each.name() + " failed.");
      }
      rows.add(
          List.of(
              Page.text(each.name()),
              Page.word(passed ? "passed" : "failed"),
              Page.text(Integer.toString(each.report().cases())),
              Page.text(Integer.toString(each.report().divergences().size()))));
    }
    boolean confirmed = proven.stream().allMatch(each -> each.report().isConfirmedByOpa());
    return List.of(
        verdict(failed.isEmpty(), confirmed, failed),
        Page.table("Policies", List.of("policy", "parity", "#cases", "#divergences"), rows));
  }

  /** What a reader is to know first; without an OPA it is no plain pass. */
  static Node verdict(boolean passed, boolean confirmed, List<String> reasons) {
    if (!passed) {
      return Page.verdict(Outcome.FAILED, "Parity failed.", reasons);
    }
    return confirmed
        ? Page.verdict(
            Outcome.PASSED,
            "Parity passed: every engine decides every case as the policy does.",
            reasons)
        : Page.verdict(
            Outcome.WARNING,
            "Parity passed without the Open Policy Agent, which did not run.",
            reasons);
  }
}
