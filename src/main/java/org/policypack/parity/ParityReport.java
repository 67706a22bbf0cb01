package org.policypack.parity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a parity run.
 *
 * @param packId the pack
 * @param packVersion its version
 * @param query what was asked of the Rego engines
 * @param toolVersion the version of policypack that ran it
 * @param digests the SHA-256 of what was run, in hexadecimal: {@code module}, {@code data} as they
 *     stand on disk, {@code fixtures} as they are exported
 * @param authoredCases how many cases the pack's tests hold
 * @param generatedCases how many follow from the pack
 * @param filledCases how many of them run with samples in lists that the pack ships empty
 * @param engines a row for each engine, the native one first
 * @param divergences where engines do not agree, in the order of the cases; at most {@value
 *     #MOST_SHOWN}
 * @param errors where engines gave no decision; at most {@value #MOST_SHOWN}
 * @param coverage what the cases touch
 * @param results what came of each case, in their order
 */
public record ParityReport(
    String packId,
    String packVersion,
    String query,
    String toolVersion,
    Map<String, String> digests,
    int authoredCases,
    int generatedCases,
    int filledCases,
    List<EngineRow> engines,
    List<Divergence> divergences,
    List<EngineError> errors,
    Coverage coverage,
    List<CaseResult> results) {
  /** So many divergences and errors are kept; the rows count them all. */
  public static final int MOST_SHOWN = 100;

  /** Copies the collections. */
  public ParityReport {
    digests = Collections.unmodifiableMap(new LinkedHashMap<>(digests));
    engines = List.copyOf(engines);
    divergences = List.copyOf(divergences);
    errors = List.copyOf(errors);
    results = List.copyOf(results);
  }

  /** How many cases each engine was to decide. */
  public int cases() {
    return authoredCases + generatedCases + filledCases;
  }

  /**
   * Why the gate does not hold, a sentence each; none where it holds. An OPA that is not there is
   * visible in its row, and a reason only where one is required.
   */
  public List<String> blockers(boolean requireOpa) {
    List<String> blockers = new ArrayList<>();
    if (authoredCases == 0) {
      blockers.add("The pack has no tests.");
    }
    if (cases() == 0) {
      blockers.add("There are no cases.");
    }
    engines.forEach(row -> blockers.addAll(blockers(row)));
    if (requireOpa && !isConfirmedByOpa()) {
      blockers.add("OPA is required and did not run.");
    }
    coverage
        .unmatchedRules()
        .forEach(
            id -> blockers.add("No case matches the rule `" + id + "`: add a test that does."));
    coverage
        .untouchedAttributes()
        .forEach(gap -> blockers.add("No case has the attribute " + gap + "."));
    return List.copyOf(blockers);
  }

  private static List<String> blockers(EngineRow row) {
    List<String> blockers = new ArrayList<>();
    if (row.disagreements() > 0) {
      blockers.add(
          "%s decides %d of %d cases in another way."
              .formatted(row.label(), row.disagreements(), row.cases()));
    }
    if (row.errors() > 0) {
      blockers.add(
          "%s gives no decision on %d of %d cases."
              .formatted(row.label(), row.errors(), row.cases()));
    }
    if (row.status() == EngineStatus.ERROR && row.errors() == 0) {
      blockers.add(row.label() + " cannot be used: " + row.note().orElse("") + ".");
    }
    return blockers;
  }

  /** Whether an OPA ran at all; where it failed, there are blockers. */
  public boolean isConfirmedByOpa() {
    return engines.stream().anyMatch(r -> r.engine().equals(EngineRow.OPA) && r.cases() > 0);
  }

  /** Whether the gate holds. */
  public boolean passed(boolean requireOpa) {
    return blockers(requireOpa).isEmpty();
  }
}
