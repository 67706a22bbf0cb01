package org.policypack.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.opa.OpaSearch;
import org.policypack.opa.TestOpas;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.pack.load.PackLocator;

/** Every case of every pack that ships, on every engine. */
class ShippedPacksParityTest {
  private static final Path PACKS = Path.of("packs");

  static List<String> ids() {
    return PackLocator.ids(PACKS);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void enginesAgree(String id) throws IOException {
    List<OpaSearch> opas = TestOpas.all().stream().<OpaSearch>map(OpaSearch.Found::new).toList();
    ParityReport report = run(id, opas);
    assertEquals(List.of(), report.blockers(true), () -> ParityReportFile.text(report));
    assertEquals(2 + opas.size(), report.engines().size());
    report.engines().forEach(row -> assertEquals(report.cases(), row.cases()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aMachineWithoutOpaSaysSo(String id) throws IOException {
    ParityReport report = run(id, List.of(new OpaSearch.NotFound("none")));
    assertEquals(List.of(), report.blockers(false), () -> ParityReportFile.text(report));
    assertEquals(List.of("OPA is required and did not run."), report.blockers(true));
    assertEquals(EngineStatus.NOT_RUN, report.engines().getLast().status());
  }

  private static ParityReport run(String id, List<OpaSearch> opas) throws IOException {
    Path file = PACKS.resolve(id).resolve("pack.yaml");
    PolicyPack pack = PackLoader.load(file).pack().orElseThrow();
    RegoTestService.Result result =
        RegoTestService.run(
            new RegoTestService.Options(pack, file, Optional.empty(), opas, "0.0.0"));
    return result.report().orElseThrow();
  }
}
