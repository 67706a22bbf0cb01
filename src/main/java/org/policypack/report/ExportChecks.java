package org.policypack.report;

import org.policypack.source.Span;

/** The files of an export as checks. */
public final class ExportChecks {
  private ExportChecks() {}

  /** A file that is what the pack gives. */
  public static Check upToDate(String pack, String file, Span span) {
    return Check.passed(pack, file, GateRule.EXPORT_FILE.rule(), span);
  }

  /**
   * A file that is not.
   *
   * @param difference a diff, or a line that says what is wrong
   */
  public static Check outOfDate(String pack, String file, String difference, Span span) {
    return Check.told(
        pack, file, GateRule.EXPORT_FILE.rule(), Outcome.FAILED, difference.strip(), span);
  }
}
