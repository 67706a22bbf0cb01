package org.policypack.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.parity.Coverage;
import org.policypack.parity.EngineRow;
import org.policypack.parity.EngineStatus;
import org.policypack.parity.ParityReport;

/** What evidence says where an OPA ran, which the cases of the command line do without. */
class ExportEvidenceTest {
  private static final Path FILE = Path.of("packs", "task-guard", "pack.yaml");
  private static final PolicyPack PACK = PackLoader.load(FILE, "pack.yaml").pack().orElseThrow();
  private static final EngineRow NATIVE = row(EngineRow.NATIVE, EngineStatus.PASSED, 2);
  private static final EngineRow OPA = row(EngineRow.OPA, EngineStatus.PASSED, 2);
  private static final EngineRow NO_OPA = row(EngineRow.OPA, EngineStatus.NOT_RUN, 0);
  private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

  @Test
  void onlyAnOpaThatRanMakesItPassed() {
    assertEquals(TestVerdict.PASSED, facts(OPA, false).verdict());
    assertEquals(TestVerdict.PASSED, facts(OPA, true).verdict());
    assertEquals(TestVerdict.WARNED, facts(NO_OPA, false).verdict());
    assertEquals(TestVerdict.FAILED, facts(NO_OPA, true).verdict());
    assertEquals(
        TestVerdict.FAILED, facts(row(EngineRow.OPA, EngineStatus.ERROR, 0), false).verdict());
  }

  @Test
  void onlyThenAreControlsSatisfied() {
    String passed = text(OPA, ExportEvidence.ASSESSMENT);
    assertTrue(passed.contains("\"state\": \"satisfied\""));
    assertFalse(passed.contains("not-satisfied"));
    String warned = text(NO_OPA, ExportEvidence.ASSESSMENT);
    assertTrue(warned.contains("\"state\": \"not-satisfied\""));
    assertFalse(warned.contains("\"state\": \"satisfied\""));
  }

  @Test
  void theProgramOfTheOpaIsADependency() {
    String provenance = text(OPA, ExportEvidence.PROVENANCE);
    assertTrue(provenance.contains("\"name\": \"opa 1.0.0\""));
    assertTrue(provenance.contains("\"opaVersions\": [\n          \"1.0.0\"\n        ]"));
  }

  @Test
  void anotherRunHasOtherUuids() {
    Map<String, String> one = ExportEvidence.files(facts(OPA, false));
    assertEquals(one, ExportEvidence.files(facts(OPA, false)));
    Map<String, String> other = ExportEvidence.files(facts(NO_OPA, false));
    assertFalse(uuid(one).equals(uuid(other)));
  }

  private static String text(EngineRow opa, String file) {
    return ExportEvidence.files(facts(opa, false)).getOrDefault(file, "");
  }

  private static String uuid(Map<String, String> files) {
    return files.getOrDefault(ExportEvidence.ASSESSMENT, "").lines().limit(3).toList().getLast();
  }

  private static EngineRow row(String engine, EngineStatus status, int cases) {
    Optional<String> version =
        status == EngineStatus.NOT_RUN ? Optional.empty() : Optional.of("1.0.0");
    return new EngineRow(engine, version, status, cases, 0, 0, Optional.empty());
  }

  private static ExportFacts facts(EngineRow opa, boolean requireOpa) {
    ParityReport report =
        new ParityReport(
            PACK.id(),
            PACK.metadata().version(),
            PACK.decisionQuery(),
            "0.0.0",
            Map.of(),
            1,
            1,
            0,
            List.of(NATIVE, opa),
            List.of(),
            List.of(),
            new Coverage(PACK.rules().size(), List.of(), List.of(), 8, List.of()),
            List.of());
    return new ExportFacts(
        PACK,
        List.of(new Artifact("pack.yaml", "1".repeat(64))),
        List.of(new Artifact("data.json", "2".repeat(64))),
        report,
        true,
        opa.equals(OPA) ? List.of(new Artifact("opa 1.0.0", "3".repeat(64))) : List.of(),
        requireOpa,
        Optional.of(TIME),
        Optional.empty(),
        ExportFacts.UNKNOWN_BUILDER);
  }
}
