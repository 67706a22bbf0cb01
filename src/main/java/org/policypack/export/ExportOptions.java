package org.policypack.export;

import java.nio.file.Path;
import java.util.List;
import org.policypack.opa.OpaSearch;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;

/**
 * What to export.
 *
 * @param loaded a pack that was accepted
 * @param packFile its file, beside which its tests stand
 * @param opas the OPAs that were looked for; each one found confirms the decisions
 * @param requireOpa whether the export fails where no OPA ran
 */
public record ExportOptions(
    LoadedPack loaded, Path packFile, List<OpaSearch> opas, boolean requireOpa) {
  /** Copies the list. */
  public ExportOptions {
    opas = List.copyOf(opas);
  }

  /** The pack. */
  public PolicyPack pack() {
    return loaded.pack().orElseThrow();
  }
}
