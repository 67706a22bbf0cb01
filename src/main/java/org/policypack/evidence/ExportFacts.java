package org.policypack.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.policypack.pack.PolicyPack;
import org.policypack.parity.ParityReport;

/**
 * What evidence about an export rests on, all of it computed in this run.
 *
 * @param pack the pack
 * @param packFiles its files: the pack, then its tests
 * @param exported the files of the export that stand in the folder and are what the pack gives
 * @param report what the engines said of these files
 * @param reproduced whether all files of the export were made again, and not only those that
 *     engines read, which is so unless parity failed
 * @param opas the programs of the OPAs that ran, by their version
 * @param requireOpa whether the gate holds only if an OPA ran
 * @param time when the run was, if that is to be told
 * @param run where the run can be looked up, if anywhere: a URL
 * @param builder who ran it: a URI, as SLSA's {@code builder.id}
 */
public record ExportFacts(
    PolicyPack pack,
    List<Artifact> packFiles,
    List<Artifact> exported,
    ParityReport report,
    boolean reproduced,
    List<Artifact> opas,
    boolean requireOpa,
    Optional<Instant> time,
    Optional<String> run,
    String builder) {
  /** Who ran it, where nobody says. */
  public static final String UNKNOWN_BUILDER = "urn:policypack:builder:unspecified";

  /** Copies the lists. */
  public ExportFacts {
    packFiles = List.copyOf(packFiles);
    exported = List.copyOf(exported);
    opas = List.copyOf(opas);
  }

  /** What the run came to, by the rule of the gate. */
  public TestVerdict verdict() {
    if (!report.passed(requireOpa)) {
      return TestVerdict.FAILED;
    }
    return report.isConfirmedByOpa() ? TestVerdict.PASSED : TestVerdict.WARNED;
  }
}
