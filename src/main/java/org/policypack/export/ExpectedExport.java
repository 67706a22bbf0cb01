package org.policypack.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.policypack.pack.load.LoadedPack;

/**
 * What a folder should hold, for {@code rego-export} and its {@code --check}.
 *
 * @param files the files that are compared, byte for byte
 * @param notes what could not be run again here, a line each
 */
public record ExpectedExport(ExportedFiles files, List<String> notes) {
  /** Copies the list. */
  public ExpectedExport {
    notes = List.copyOf(notes);
  }

  /**
   * What to write into a folder. Where no OPA ran, a report in the folder that an OPA confirmed
   * stands, if the folder holds the very module, data and fixtures that were made now: a run that
   * knows less does not replace what was proven.
   */
  public static ExpectedExport toWrite(ExportedFiles made, LoadedPack loaded, Path folder)
      throws IOException {
    boolean confirmed = RecordedReport.of(made.report()).isConfirmedByOpa();
    return !confirmed && made.decidesAs(folder)
        ? of(made, loaded, folder)
        : new ExpectedExport(made, List.of());
  }

  /**
   * What an export that was just made means for a folder. Where the folder's parity report was
   * written with another OPA than this machine has, and says all else that was computed here, its
   * rows of OPA stand, visibly.
   */
  public static ExpectedExport of(ExportedFiles made, LoadedPack loaded, Path folder)
      throws IOException {
    return of(made, loaded, RecordedReport.read(folder));
  }

  /**
   * As {@link #of(ExportedFiles, LoadedPack, Path)}, for a parity report wherever it stands.
   *
   * @param report the report's bytes
   */
  public static ExpectedExport of(ExportedFiles made, LoadedPack loaded, byte[] report) {
    return of(made, loaded, RecordedReport.parse(report));
  }

  private static ExpectedExport of(
      ExportedFiles made, LoadedPack loaded, Optional<RecordedReport> recorded) {
    RecordedReport computed = RecordedReport.of(made.report());
    List<String> here = computed.opaVersions();
    if (recorded.isEmpty()
        || recorded.get().opaVersions().equals(here)
        || !recorded.get().confirms(computed)) {
      return new ExpectedExport(made, List.of());
    }
    List<String> notes =
        recorded.get().opaVersions().stream()
            .filter(version -> !here.contains(version))
            .map(version -> "opa: recorded " + version + ", not run here")
            .toList();
    return new ExpectedExport(made.withReport(loaded, recorded.get().text()), notes);
  }
}
