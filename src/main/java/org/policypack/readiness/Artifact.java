package org.policypack.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.readiness.PacketFolder.Opened;
import org.policypack.request.PlacedJson;

/**
 * A file that a packet rests on, opened.
 *
 * @param place its place in the packet, such as {@code artifacts[0]}
 * @param json what the packet says of it
 * @param kind what it is said to be; empty where the packet does not say
 * @param path where it is said to be; empty where the packet does not say
 * @param opened what came of opening it; empty where there is no path
 */
record Artifact(
    String place,
    PlacedJson json,
    Optional<ArtifactKind> kind,
    Optional<String> path,
    Optional<Opened> opened) {

  /** Opens all files that a packet names. */
  static List<Artifact> allOf(Packet packet) {
    PacketFolder folder = new PacketFolder(packet.folder());
    List<Artifact> all = new ArrayList<>();
    if (packet.at("artifacts").orElse(null) instanceof PlacedJson.Arr array) {
      for (int i = 0; i < array.items().size(); i++) {
        all.add(of("artifacts[" + i + "]", array.items().get(i), folder));
      }
    }
    return all;
  }

  /** The bytes of the parity report among them; none where it was not read. */
  static byte[] parityReport(List<Artifact> artifacts) {
    return artifacts.stream()
        .filter(a -> a.kind().filter(k -> k == ArtifactKind.PARITY_TEST_REPORT).isPresent())
        .flatMap(a -> a.bytes().stream())
        .findFirst()
        .orElse(new byte[0]);
  }

  private static Artifact of(String place, PlacedJson json, PacketFolder folder) {
    Optional<String> path = text(json, "path");
    return new Artifact(
        place, json, text(json, "kind").flatMap(ArtifactKind::of), path, path.map(folder::open));
  }

  private static Optional<String> text(PlacedJson json, String key) {
    return json instanceof PlacedJson.Obj object
        ? object.get(key).flatMap(Packet::text)
        : Optional.empty();
  }

  /** The bytes of the file; empty where it was not read. */
  Optional<byte[]> bytes() {
    return opened.flatMap(
        o -> o instanceof Opened.Read read ? Optional.of(read.bytes()) : Optional.empty());
  }

  /** What the packet says under a key, or the whole where it does not say it. */
  PlacedJson at(String key) {
    return json instanceof PlacedJson.Obj object ? object.get(key).orElse(json) : json;
  }

  /** The last segment of the path. */
  String fileName() {
    return path.map(p -> p.substring(p.lastIndexOf('/') + 1)).orElse("");
  }
}
