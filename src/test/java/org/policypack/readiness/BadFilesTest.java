package org.policypack.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.opa.OpaSearch;
import org.policypack.pack.load.PackLoader;

/** Files that are not what they should be: each a blocker that says so, and none read too far. */
class BadFilesTest {
  private static final Path PACK = Path.of("src/test/resources/readiness/base/pack.yaml");
  private static final long TWO_GIGABYTES = 2L * 1024 * 1024 * 1024;

  private static Recomputation computed = new Recomputation.Impossible("", "");

  @TempDir private Path temp;

  private Path folder = Path.of("");
  private Path data = Path.of("");
  private String packet = "";

  @BeforeAll
  static void compute() throws IOException {
    computed =
        Recomputation.of(PackLoader.load(PACK), PACK, List.of(new OpaSearch.NotFound("no OPA")));
  }

  @BeforeEach
  void makePacket() throws IOException {
    folder = Files.createDirectory(temp.resolve("audit"));
    packet = FilledPacket.in(folder, (Recomputation.Exported) computed);
    data = folder.resolve("export/data.json");
    assertTrue(validate(packet).isReadyForLive(), "the packet itself is ready");
  }

  @Test
  void aFileOfTwoGigabytesIsNotRead() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
      file.setLength(TWO_GIGABYTES);
    }
    assertTimeout(Duration.ofSeconds(20), () -> assertTold("readiness.artifact-too-large", packet));
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path outside = Files.move(data, temp.resolve("data.json"));
    Files.createSymbolicLink(data, outside);
    assertTold("readiness.artifact-path", packet);
  }

  @Test
  void aFolderThatIsALinkOutIsNotFollowed() throws IOException {
    Path outside = Files.move(folder.resolve("export"), temp.resolve("export"));
    Files.createSymbolicLink(folder.resolve("export"), outside);
    assertTold("readiness.artifact-path", packet);
  }

  @Test
  void aLinkInsideTheFolderIsTheFile() throws IOException {
    Path inside = Files.move(data, folder.resolve("kept.json"));
    Files.createSymbolicLink(data, inside);
    assertTrue(validate(packet).isReadyForLive());
  }

  @Test
  void aLinkToNothingAndALinkToItselfAreToldAsSuch() throws IOException {
    Files.delete(data);
    Files.createSymbolicLink(data, folder.resolve("nothing"));
    assertTold("readiness.artifact-unreadable", packet);
    Files.delete(data);
    Files.createSymbolicLink(data, data);
    assertTold("readiness.artifact-unreadable", packet);
  }

  @Test
  void aFolderIsNoArtefact() throws IOException {
    Files.delete(data);
    Files.createDirectory(data);
    assertTold("readiness.artifact-unreadable", packet);
  }

  @Test
  void lineEndsAndMarksOfEditorsAreNamed() throws IOException {
    String text = Files.readString(data);
    Files.writeString(data, text.replace("\n", "\r\n"));
    assertTrue(hint("readiness.artifact-changed", packet).contains("CRLF"));
    Files.writeString(data, "\uFEFF" + text);
    assertTrue(hint("readiness.artifact-changed", packet).contains("byte order mark"));
  }

  @Test
  void aPacketWithAMarkIsToldTogetherWithAllElse() throws IOException {
    String marked = "\uFEFF" + packet.replace("\"SEC-1042\"", "\"TODO\"");
    assertTold("readiness.not-json", marked);
    assertTold("readiness.placeholder", marked);
  }

  /** JSON allows them, and places stay right. */
  @Test
  void aPacketMayHaveOtherLineEnds() throws IOException {
    String other = packet.replace("\n", "\r\n");
    assertTrue(validate(other).isReadyForLive());
    String wrong = other.replace("\"mode\": \"live\"", "\"mode\": \"lively\"");
    assertEquals(3, told("readiness.wrong-form", wrong).span().location().line());
  }

  @Test
  void deepNestingIsToldWithItsLine() throws IOException {
    String deep = packet.replace("\"live\"", "[".repeat(100_000) + "]".repeat(100_000));
    assertEquals(3, told("readiness.not-json", deep).span().location().line());
  }

  @Test
  void whatIsNoTextIsTold() throws IOException {
    assertBlocked(new byte[0]);
    assertBlocked(new byte[] {0});
    assertBlocked(new byte[] {(byte) 0xC3, (byte) 0x28});
    assertBlocked("\"packet\"".getBytes(StandardCharsets.UTF_8));
    assertBlocked("[]".getBytes(StandardCharsets.UTF_8));
    assertBlocked(new byte[Packet.MOST_BYTES + 1]);
  }

  private void assertBlocked(byte[] bytes) throws IOException {
    ReadinessReport report =
        PacketValidator.validate(
            Packet.read("packet.json", bytes, folder), computed, ShippedPacket.LIVE_ONLY);
    assertEquals(Status.BLOCKED, report.status());
    assertFalse(report.blockers().isEmpty());
  }

  private void assertTold(String code, String text) throws IOException {
    told(code, text);
  }

  private String hint(String code, String text) throws IOException {
    return told(code, text).hint().orElse("");
  }

  private Diagnostic told(String code, String text) throws IOException {
    List<Diagnostic> blockers = validate(text).blockers();
    return blockers.stream()
        .filter(d -> d.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not among " + blockers));
  }

  private ReadinessReport validate(String text) throws IOException {
    return PacketValidator.validate(
        ShippedPacket.of(text, folder), computed, ShippedPacket.LIVE_ONLY);
  }
}
