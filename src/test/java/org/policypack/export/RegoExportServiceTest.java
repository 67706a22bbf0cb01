package org.policypack.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.manifest.ManifestVerifier;
import org.policypack.opa.OpaSearch;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.Value;

class RegoExportServiceTest {
  private static final Path PACK = Path.of("packs/building-safety/pack.yaml");
  private static final String REPORT = "rego-parity-report.json";
  private static final String MANIFEST = "policy-version-manifest.json";
  private static final String NOT_RUN =
      """
          {
            "engine": "opa",
            "status": "not_run",
            "cases": 0,
            "disagreements": 0,
            "errors": 0
          }\
      """;

  @TempDir private Path folder;

  @Test
  void makesSixFilesAndTheSameBytesEveryTime() throws IOException {
    Map<String, String> first = exported().texts();
    assertEquals(
        List.of(
            "citadel_security_policy.rego",
            "data.json",
            "citadel_security_policy_test.rego",
            "opa-input-fixtures.json",
            REPORT,
            MANIFEST),
        List.copyOf(first.keySet()));
    assertEquals(first, exported().texts());
  }

  @Test
  void theManifestIsTrue() throws IOException {
    Map<String, String> texts = exported().texts();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    assertEquals(
        List.of(), ManifestVerifier.verify(json(texts.getOrDefault(MANIFEST, "")), load(), folder));
  }

  @Test
  void makesNothingWithoutTheOpaThatIsRequired() throws IOException {
    ExportResult result = export(PACK, true);
    assertTrue(result.files().isEmpty());
    assertFalse(result.report().orElseThrow().passed(true));
  }

  @Test
  void makesNothingOfAPackWithoutTests() throws IOException {
    Path lonely = Files.copy(PACK, folder.resolve("pack.yaml"));
    assertTrue(export(lonely, false).files().isEmpty());
  }

  @Test
  void whatAnotherOpaConfirmedStandsVisibly() throws IOException {
    ExportedFiles made = exported();
    String recorded = confirmedBy(made, "1.22.2", "passed", "cases(native)");
    ExpectedExport expected = expected(made, recorded);
    assertEquals(List.of("opa: recorded 1.22.2, not run here"), expected.notes());
    assertEquals(recorded, expected.files().texts().get(REPORT));
    assertNotEquals(made.texts().get(MANIFEST), expected.files().texts().get(MANIFEST));
  }

  @Test
  void aRowThatDoesNotConfirmIsADifference() throws IOException {
    ExportedFiles made = exported();
    for (String recorded :
        List.of(
            confirmedBy(made, "1.22.2", "failed", "cases(native)"),
            confirmedBy(made, "1.22.2", "passed", "7"),
            confirmedBy(made, "1.22.2", "passed", "cases(native)")
                .replace("\"errors\": 0", "\"errors\": 1"),
            confirmedBy(made, "1.22.2", "passed", "cases(native)")
                .replace("\"authored\": ", "\"authored\": 1"))) {
      ExpectedExport expected = expected(made, recorded);
      assertEquals(List.of(), expected.notes());
      assertEquals(made.texts(), expected.files().texts(), recorded);
    }
  }

  @Test
  void aRunWithoutOpaKeepsWhatOneConfirmed() throws IOException {
    ExportedFiles made = exported();
    for (Map.Entry<String, String> file : made.texts().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    String recorded = confirmedBy(made, "1.22.2", "passed", "cases(native)");
    Files.writeString(folder.resolve(REPORT), recorded);
    ExpectedExport kept = ExpectedExport.toWrite(made, load(), folder);
    assertEquals(recorded, kept.files().texts().get(REPORT));
    assertEquals(List.of("opa: recorded 1.22.2, not run here"), kept.notes());
    Files.writeString(folder.resolve("data.json"), "{}");
    assertEquals(made.texts(), ExpectedExport.toWrite(made, load(), folder).files().texts());
  }

  private ExpectedExport expected(ExportedFiles made, String recorded) throws IOException {
    Files.writeString(folder.resolve(REPORT), recorded);
    return ExpectedExport.of(made, load(), folder);
  }

  /** The report of an export as a machine with some OPA would have written it. */
  private static String confirmedBy(
      ExportedFiles made, String version, String status, String cases) {
    String report = made.texts().getOrDefault(REPORT, "");
    String row =
        NOT_RUN
            .replace(
                "\"status\": \"not_run\"",
                "\"version\": \"" + version + "\",\n      \"status\": \"" + status + "\"")
            .replace(
                "\"cases\": 0",
                "\"cases\": " + (cases.startsWith("cases") ? nativeCases(report) : cases));
    assertTrue(report.contains(NOT_RUN), report);
    return report.replace(NOT_RUN, row);
  }

  private static String nativeCases(String report) {
    return report.replaceAll("(?s).*?\"engine\": \"native\".*?\"cases\": (\\d+).*", "$1");
  }

  private static ExportedFiles exported() throws IOException {
    ExportResult result = export(PACK, false);
    return result.files().orElseThrow(() -> new AssertionError(result.report().toString()));
  }

  private static ExportResult export(Path pack, boolean requireOpa) throws IOException {
    LoadedPack loaded = PackLoader.load(pack);
    List<OpaSearch> none = List.of(new OpaSearch.NotFound("none in this test"));
    return RegoExportService.export(new ExportOptions(loaded, pack, none, requireOpa));
  }

  private static LoadedPack load() {
    return PackLoader.load(PACK);
  }

  private static Value json(String text) {
    return Optional.of(StrictJson.parse(text))
        .filter(JsonResult.Parsed.class::isInstance)
        .map(result -> ((JsonResult.Parsed) result).value())
        .orElseThrow();
  }
}
