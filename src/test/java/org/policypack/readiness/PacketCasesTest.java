package org.policypack.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.cases.CaseTest;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.opa.OpaSearch;
import org.policypack.pack.load.PackLoader;

/**
 * What is told of packets that are wrong. A case edits a packet that is right: a line of {@code
 * edits} holds what is replaced, {@code =>}, and what comes in its place. Expected are the blockers
 * and the warnings, and the status; digests are left out, since they change with every export.
 * {@code -Dpolicy.rewrite=true} rewrites what is expected and fails.
 */
class PacketCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "readiness", "cases");
  private static final Path PACK =
      Path.of("src", "test", "resources", "readiness", "base", "pack.yaml");
  private static final List<String> FILES = List.of("edits", "report");

  @TempDir private static Path folder = Path.of("");

  private static Recomputation computed = new Recomputation.Impossible("", "");
  private static String packet = "";

  @BeforeAll
  static void makePacket() throws IOException {
    computed =
        Recomputation.of(
            PackLoader.load(PACK), PACK, List.of(new OpaSearch.NotFound("no OPA in this test")));
    packet = FilledPacket.in(folder, (Recomputation.Exported) computed);
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList().stream().map(c -> CaseTest.of(c, () -> check(c)));
    }
  }

  private static void check(Path one) throws IOException {
    try (Stream<Path> files = Files.list(one)) {
      assertTrue(files.map(f -> f.getFileName().toString()).allMatch(FILES::contains), "orphans");
    }
    String actual = told(edited(Files.readAllLines(one.resolve("edits"))));
    Path report = one.resolve("report");
    String expected = Files.exists(report) ? Files.readString(report) : "";
    if (Boolean.getBoolean("policy.rewrite") && !actual.equals(expected)) {
      Files.writeString(report, actual);
      fail("rewrote " + report + "; read the change");
    }
    assertEquals(expected, actual);
  }

  private static String edited(List<String> edits) {
    String text = packet;
    for (String edit : edits) {
      String[] sides = edit.split(" => ?", 2);
      assertTrue(text.contains(sides[0]), () -> "the packet does not hold " + sides[0]);
      int at = text.indexOf(sides[0]);
      text = text.substring(0, at) + sides[1] + text.substring(at + sides[0].length());
    }
    return text;
  }

  /** The pack is looked up as the command does, so that another id names none. */
  private static String told(String text) throws IOException {
    Packet read = ShippedPacket.of(text, folder);
    boolean known = read.policyId().filter("small"::equals).isPresent();
    Recomputation given =
        known ? computed : new Recomputation.Impossible("There is no such pack.", "Name another.");
    ReadinessReport report =
        PacketValidator.validate(
            read,
            given,
            new ReadinessOptions(
                true,
                false,
                Instant.parse("2026-11-17T09:00:00Z"),
                OptionalInt.empty(),
                Optional.empty()));
    String all =
        DiagnosticRenderer.render(report.blockers())
            + DiagnosticRenderer.render(report.warnings())
            + report.status().word()
            + "\n";
    return all.replaceAll("[0-9a-f]{64}", "SHA256");
  }
}
