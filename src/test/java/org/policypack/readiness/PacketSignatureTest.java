package org.policypack.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.dsse.Envelope;
import org.policypack.dsse.KeyLoader;
import org.policypack.dsse.KeyPairWriter;
import org.policypack.dsse.SigningKey;

/** A signature stands for what people vouch for, and for the packet that was signed only. */
class PacketSignatureTest {
  private static final String TYPE = "application/vnd.policypack.readiness-packet+json";

  private static Recomputation computed = new Recomputation.Impossible("", "");
  private static byte[] packet = new byte[0];

  @TempDir private static Path folder = Path.of("");

  private static SigningKey key(String name) throws IOException {
    Path file = folder.resolve(name + ".pem");
    if (!Files.exists(file)) {
      KeyPairWriter.write(file, folder.resolve(name + ".pub.pem"));
    }
    return KeyLoader.signing(Files.readAllBytes(file), name).key().orElseThrow();
  }

  @BeforeAll
  static void compute() throws IOException {
    computed = ShippedPacket.computed();
    packet = Files.readAllBytes(ShippedPacket.LIVE);
  }

  @Test
  void aSignatureVouchesForEverythingThatIsAsserted() throws IOException {
    ReadinessReport report = validate(packet, Optional.of(signed(TYPE, packet)));
    assertTrue(report.isReadyForLive());
    assertEquals(0, report.count(Established.ASSERTED));
    assertTrue(report.count(Established.VERIFIED_SIGNATURE) > 15);
  }

  @Test
  void aSignatureOfAnotherPacketIsABlocker() throws IOException {
    byte[] other =
        new String(packet, StandardCharsets.UTF_8)
            .replace("OPS-388", "OPS-389")
            .getBytes(StandardCharsets.UTF_8);
    assertBlocked(other, Optional.of(signed(TYPE, packet)));
  }

  @Test
  void aSignatureAsSomethingElseOrOfNobodyKnownIsABlocker() throws IOException {
    assertBlocked(packet, Optional.of(signed("application/vnd.policypack.manifest+json", packet)));
    Envelope strangers = Envelope.sign(TYPE, packet, List.of(key("stranger")));
    assertBlocked(packet, Optional.of(strangers.text().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void noEnvelopeAndNoJsonAreBlockers() throws IOException {
    assertBlocked(packet, Optional.empty());
    assertBlocked(packet, Optional.of("{".getBytes(StandardCharsets.UTF_8)));
  }

  /** What can be computed is not believed because somebody signed it. */
  @Test
  void aSignedLieIsALie() throws IOException {
    byte[] lie =
        new String(packet, StandardCharsets.UTF_8)
            .replace("\"authored\": ", "\"authored\": 1")
            .getBytes(StandardCharsets.UTF_8);
    ReadinessReport report = validate(lie, Optional.of(signed(TYPE, lie)));
    assertEquals(
        List.of("readiness.differs"), report.blockers().stream().map(Diagnostic::code).toList());
  }

  private static byte[] signed(String type, byte[] bytes) throws IOException {
    return Envelope.sign(type, bytes, List.of(key("owner")))
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertBlocked(byte[] bytes, Optional<byte[]> envelope) throws IOException {
    ReadinessReport report = validate(bytes, envelope);
    assertEquals(
        List.of("readiness.signature"), report.blockers().stream().map(Diagnostic::code).toList());
    assertTrue(report.count(Established.ASSERTED) > 15, "nothing is vouched for");
  }

  private static ReadinessReport validate(byte[] bytes, Optional<byte[]> envelope)
      throws IOException {
    PacketSignature signature =
        new PacketSignature("packet.dsse.json", envelope, List.of(key("owner").publicKey()));
    return PacketValidator.validate(
        Packet.read("packet.json", bytes, ShippedPacket.FOLDER),
        computed,
        new ReadinessOptions(
            true, false, ShippedPacket.NOW, OptionalInt.empty(), Optional.of(signature)));
  }
}
