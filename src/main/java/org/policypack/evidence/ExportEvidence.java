package org.policypack.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.policypack.value.JsonLayout;
import org.policypack.value.ObjectValue;

/** The evidence about an export as files: {@code policy attest}. */
public final class ExportEvidence {
  /** The parity run, as an in-toto statement. */
  public static final String TEST_RESULT = "test-result.intoto.json";

  /** Where the export comes from, as an in-toto statement with SLSA provenance. */
  public static final String PROVENANCE = "provenance.intoto.json";

  /** What the run says of controls, as OSCAL assessment results. */
  public static final String ASSESSMENT = "assessment-results.oscal.json";

  /**
   * Only ASCII, since there are readers of envelopes that count characters where DSSE counts bytes
   * (sigstore-java 2.0.0 is one), and take a signature over other text for a wrong one.
   */
  private static final JsonLayout LAYOUT =
      new JsonLayout(new JsonLayout.Lines("", "  "), false, ExportEvidence::append);

  private ExportEvidence() {}

  /**
   * The text of each file by its name. There is no provenance of files that were not made, since
   * parity failed; and no OSCAL without a time.
   */
  public static Map<String, String> files(ExportFacts facts) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(TEST_RESULT, text(TestResult.of(facts)));
    if (facts.reproduced()) {
      files.put(PROVENANCE, text(Provenance.of(facts)));
    }
    facts.time().ifPresent(time -> files.put(ASSESSMENT, text(AssessmentResults.of(facts, time))));
    return files;
  }

  private static String text(ObjectValue document) {
    return LAYOUT.write(document) + "\n";
  }

  private static void append(int c, StringBuilder out) {
    if (c >= 0x20 && c < 0x7F) {
      out.append((char) c);
      return;
    }
    for (char unit : Character.toChars(c)) {
      JsonLayout.escape(unit, out);
    }
  }
}
