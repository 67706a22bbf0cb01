package org.policypack.parity;

import java.nio.file.Path;
import org.policypack.fixture.CaseSet;
import org.policypack.pack.PolicyPack;

/**
 * What a parity run is about.
 *
 * @param pack the pack, for the native engine
 * @param module the exported module on disk
 * @param data the exported {@code data.json} on disk
 * @param shownFolder what commands to paste call the folder of the export
 * @param cases what to decide
 * @param toolVersion the version of policypack
 */
public record ParityTarget(
    PolicyPack pack,
    Path module,
    Path data,
    String shownFolder,
    CaseSet cases,
    String toolVersion) {
  /** The export of a pack that was made for the time of the run. */
  public static ParityTarget of(
      PolicyPack pack, TemporaryExport files, CaseSet cases, String toolVersion) {
    String shown = files.folder().toString().replace('\\', '/');
    return new ParityTarget(pack, files.module(), files.data(), shown, cases, toolVersion);
  }

  /** What is asked of the Rego engines. */
  public String query() {
    return pack.decisionQuery();
  }
}
