package org.policypack.report;

import java.util.List;
import org.policypack.manifest.ManifestChange;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;

/** What came of verifying a manifest, as checks. */
public final class ManifestChecks {
  private ManifestChecks() {}

  /**
   * A check for each place that is not as the manifest says; where there is none, one that passed.
   *
   * @param pack the id of the pack that the export is of
   * @param manifest the manifest as it is
   */
  public static List<Check> of(String pack, SourceFile manifest, List<ManifestChange> changes) {
    CheckRule rule = GateRule.MANIFEST_CLAIM.rule();
    return changes.isEmpty()
        ? List.of(Check.passed(pack, manifest.name(), rule, manifest.span(0, 0)))
        : changes.stream().map(change -> of(pack, manifest, change)).toList();
  }

  private static Check of(String pack, SourceFile manifest, ManifestChange change) {
    String message =
        "%s is not as the manifest says.\nmanifest: %s\nnow: %s"
            .formatted(change.place(), change.recorded(), change.actual());
    CheckRule rule = GateRule.MANIFEST_CLAIM.rule();
    Span span = claim(manifest, change.recorded());
    return Check.told(pack, change.place(), rule, Outcome.FAILED, message, span);
  }

  /** Where a claim stands, if its value stands in one place; digests do. */
  private static Span claim(SourceFile manifest, String value) {
    int first = manifest.text().indexOf(value);
    boolean isOnly = first >= 0 && manifest.text().lastIndexOf(value) == first;
    return isOnly ? manifest.span(first, first + value.length()) : manifest.span(0, 0);
  }
}
