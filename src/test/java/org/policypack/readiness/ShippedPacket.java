package org.policypack.readiness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.policypack.opa.OpaSearch;
import org.policypack.pack.load.PackLoader;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.Value;

/** The packets that ship, and what the pack that they are about gives. */
final class ShippedPacket {
  static final Path FOLDER = Path.of("examples", "opa-rego").toAbsolutePath();
  static final Path LIVE = FOLDER.resolve("opa-rego-policy.live.sanitized.example.json");
  static final Path SAMPLE = FOLDER.resolve("opa-rego-policy.sample.example.json");

  /** A day after the packets were made. */
  static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");

  static final ReadinessOptions LIVE_ONLY =
      new ReadinessOptions(true, false, NOW, OptionalInt.empty(), Optional.empty());

  private static final Path PACK = Path.of("packs/cavra-ai-agent-baseline/pack.yaml");

  private ShippedPacket() {}

  /** What the pack gives where the given OPAs are; where there are none, as on a bare machine. */
  static Recomputation computed(OpaSearch... opas) throws IOException {
    List<OpaSearch> searched =
        opas.length == 0 ? List.of(new OpaSearch.NotFound("no OPA in this test")) : List.of(opas);
    return Recomputation.of(PackLoader.load(PACK), PACK, searched);
  }

  static Value json(Path packet) throws IOException {
    return StrictJson.parse(Files.readAllBytes(packet)) instanceof JsonResult.Parsed parsed
        ? parsed.value()
        : failed(packet);
  }

  private static Value failed(Path packet) {
    throw new AssertionError(packet + " is not JSON");
  }

  static Packet read(Path file) throws IOException {
    return Packet.read("packet.json", Files.readAllBytes(file), file.resolveSibling(""));
  }

  static Packet of(String text, Path folder) {
    return Packet.read("packet.json", text.getBytes(StandardCharsets.UTF_8), folder);
  }
}
