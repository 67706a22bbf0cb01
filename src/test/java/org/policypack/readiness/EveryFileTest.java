package org.policypack.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.value.Sha256;

/** Edits the files that the packet which ships rests on, and wants each edit blocked. */
class EveryFileTest {
  private static final String PACKET = "opa-rego-policy.live.sanitized.example.json";

  private static Recomputation computed = new Recomputation.Impossible("", "");

  @TempDir private Path folder;

  @BeforeAll
  static void compute() throws IOException {
    computed = ShippedPacket.computed();
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(ShippedPacket.FOLDER.resolve("generated"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @BeforeEach
  void copy() throws IOException {
    Files.copy(ShippedPacket.LIVE, folder.resolve(PACKET));
    Files.createDirectory(folder.resolve("generated"));
    for (String name : names()) {
      Files.copy(
          ShippedPacket.FOLDER.resolve("generated").resolve(name),
          folder.resolve("generated").resolve(name));
    }
  }

  @Test
  void nothingIsWrongBefore() throws IOException {
    assertEquals(ArtifactKind.values().length, names().size());
    assertTrue(report().isReadyForLive());
  }

  /** A byte at the start, in the middle and at the end; one more; one less. */
  @ParameterizedTest
  @MethodSource("names")
  void anEditedByteIsBlocked(String name) throws IOException {
    Path file = folder.resolve("generated").resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
      byte[] edited = bytes.clone();
      edited[at] ^= 1;
      check(file, edited);
    }
    check(file, Arrays.copyOf(bytes, bytes.length - 1));
    check(
        file, (new String(bytes, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void check(Path file, byte[] edited) throws IOException {
    Files.write(file, edited);
    assertEquals(Status.BLOCKED, report().status(), file.toString());
  }

  /** Who edits a file edits its digest too, wherever it stands, and the size. */
  @ParameterizedTest
  @MethodSource("names")
  void anEditWithAllItsDigestsIsBlocked(String name) throws IOException {
    Path file = folder.resolve("generated").resolve(name);
    String text = Files.readString(file);
    String edited = text.replaceFirst("deny|cavra", "allow");
    assertFalse(edited.equals(text) && !name.equals("data.json"), "the file is edited");
    forge(name, edited.equals(text) ? text.replace("[", "[ ") : edited);
    ReadinessReport report = report();
    assertEquals(Status.BLOCKED, report.status());
    assertTrue(
        report.blockers().stream().anyMatch(d -> d.code().startsWith("readiness.artifact-changed")),
        () -> report.blockers().toString());
  }

  /** Replaces a file, and its digest and its size in everything that names them. */
  private void forge(String name, String text) throws IOException {
    Path file = folder.resolve("generated").resolve(name);
    String before = Sha256.of(Files.readAllBytes(file));
    long size = Files.size(file);
    Files.writeString(file, text);
    String after = Sha256.of(text);
    for (String other : names()) {
      Path naming = folder.resolve("generated").resolve(other);
      String old = Files.readString(naming);
      if (old.contains(before)) {
        forge(other, old.replace(before, after));
      }
    }
    Path packet = folder.resolve(PACKET);
    Files.writeString(
        packet,
        Files.readString(packet)
            .replace(before, after)
            .replace("\"bytes\": " + size, "\"bytes\": " + Files.size(file)));
  }

  private ReadinessReport report() throws IOException {
    return PacketValidator.validate(
        ShippedPacket.read(folder.resolve(PACKET)), computed, ShippedPacket.LIVE_ONLY);
  }
}
