package org.policypack.report;

import java.util.List;
import org.policypack.manifest.ManifestChange;
import org.policypack.source.Span;

/** What came of verifying a manifest, as checks. */
public final class ManifestChecks {
  private ManifestChecks() {}

  /**
   * A check for each place that is not as the manifest says; where there is none, one that passed.
   *
   * @param pack the id of the pack that the export is of
   * @param manifest the manifest's file
   */
  public static List<Check> of(String pack, Span manifest, List<ManifestChange> changes) {
    CheckRule rule = GateRule.MANIFEST_CLAIM.rule();
    return changes.isEmpty()
        ? List.of(Check.passed(pack, manifest.source().name(), rule, manifest))
        : changes.stream().map(change -> of(pack, manifest, change)).toList();
  }

  private static Check of(String pack, Span manifest, ManifestChange change) {
    String message =
        "%s is not as the manifest says.\nmanifest: %s\nnow: %s"
            .formatted(change.place(), change.recorded(), change.actual());
    CheckRule rule = GateRule.MANIFEST_CLAIM.rule();
    return Check.told(pack, change.place(), rule, Outcome.FAILED, message, manifest);
  }
}
