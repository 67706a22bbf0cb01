package org.policypack.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.fixture.CaseSet;
import org.policypack.opa.OpaSearch;
import org.policypack.opa.TestOpas;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.rego.emit.RegoEmitter;
import org.policypack.rego.emit.RegoExport;
import org.policypack.value.JsonWriter;

/** What is generated from packs that use the whole language, on every engine. */
class LanguagePacksParityTest {
  private static final Path PACKS = Path.of("src/test/resources/decisions");

  /**
   * Rules that cannot match: one shows that the native engine's index leaves it out, one denies
   * that a required attribute is there.
   */
  private static final Set<String> NEVER = Set.of("index.never", "not.required");

  @TempDir Path folder;

  static List<Path> packs() throws IOException {
    try (Stream<Path> folders = Files.list(PACKS)) {
      return folders.map(f -> f.resolve("pack.yaml")).filter(Files::exists).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void enginesAgree(Path file) throws IOException {
    PolicyPack pack = PackLoader.load(file).pack().orElseThrow();
    List<OpaSearch> opas = TestOpas.all().stream().<OpaSearch>map(OpaSearch.Found::new).toList();
    RegoExport export = RegoEmitter.emit(pack);
    Path module = folder.resolve(export.moduleFileName());
    Path data = folder.resolve("data.json");
    Files.writeString(module, export.moduleText());
    Files.writeString(data, JsonWriter.pretty(export.data()));
    ParityReport report =
        ParitySuite.run(
            new ParityTarget(pack, module, data, "dist", CaseSet.of(pack, List.of()), "0.0.0"),
            opas);
    List<String> blockers =
        report.blockers(true).stream()
            .filter(b -> NEVER.stream().noneMatch(id -> b.contains("`" + id + "`")))
            .toList();
    assertEquals(List.of("The pack has no tests."), blockers, () -> ParityReportFile.text(report));
  }
}
