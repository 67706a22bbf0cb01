package org.policypack.readiness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.policypack.export.ExportOptions;
import org.policypack.export.ExportResult;
import org.policypack.export.ExportedFiles;
import org.policypack.export.RegoExportService;
import org.policypack.manifest.ExportFormat;
import org.policypack.opa.OpaSearch;
import org.policypack.pack.load.LoadedPack;
import org.policypack.parity.ParityReport;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** What the pack gives now. It does not depend on a packet, so one serves for many of them. */
public sealed interface Recomputation {
  /**
   * The pack was exported again, every case ran on every engine, and they agree.
   *
   * @param loaded the pack, accepted
   * @param files what an export writes now
   * @param report what the engines said
   * @param fixtures the names of the fixtures, in the order of their file
   */
  record Exported(
      LoadedPack loaded, ExportedFiles files, ParityReport report, List<String> fixtures)
      implements Recomputation {
    /** Copies the list. */
    public Exported {
      fixtures = List.copyOf(fixtures);
    }
  }

  /** The engines do not agree, or not on enough, so that nothing would be exported. */
  record Unproven(LoadedPack loaded, ParityReport report) implements Recomputation {}

  /**
   * There is no pack to compute from.
   *
   * @param reason a sentence
   * @param hint what would help
   */
  record Impossible(String reason, String hint) implements Recomputation {}

  /**
   * Exports a pack again in memory, with all engines.
   *
   * @param loaded a pack that was accepted
   * @param packFile its file, beside which its tests stand
   * @param opas the OPAs that were looked for
   * @throws IOException where tests cannot be read or temporary files cannot be written
   */
  static Recomputation of(LoadedPack loaded, Path packFile, List<OpaSearch> opas)
      throws IOException {
    ExportResult result =
        RegoExportService.export(new ExportOptions(loaded, packFile, opas, false));
    if (result.report().isEmpty()) {
      String id = loaded.pack().orElseThrow().id();
      return new Impossible(
          "The tests of the pack `" + id + "` are not valid.",
          "`policy validate " + id + "` tells what is wrong with them.");
    }
    ParityReport report = result.report().get();
    return result
        .files()
        .<Recomputation>map(files -> new Exported(loaded, files, report, names(files)))
        .orElseGet(() -> new Unproven(loaded, report));
  }

  private static List<String> names(ExportedFiles files) {
    String text = files.texts().getOrDefault(ExportFormat.FIXTURES.file(), "");
    return StrictJson.parse(text) instanceof JsonResult.Parsed(ObjectValue file)
            && file.get("fixtures") instanceof ArrayValue fixtures
        ? fixtures.items().stream().map(Recomputation::name).toList()
        : List.of();
  }

  private static String name(Value fixture) {
    return fixture instanceof ObjectValue object && object.get("name") instanceof StringValue name
        ? name.text()
        : "";
  }
}
