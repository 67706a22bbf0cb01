package org.policypack.readiness;

import java.nio.file.Path;
import java.util.Optional;
import org.policypack.readiness.Checks.Subject;
import org.policypack.request.PlacedJson;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.policypack.value.Sha256;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A packet as it was read, believed in nothing.
 *
 * @param json the text as JSON, with places
 * @param digest the SHA-256 of its bytes
 * @param folder the absolute folder that its paths start at
 * @param marked whether the text begins with a byte order mark
 */
public record Packet(PlacedJson.Result json, String digest, Path folder, boolean marked) {
  /** A packet may have so many bytes; one has about five thousand. */
  public static final int MOST_BYTES = 1024 * 1024;

  /**
   * Reads a packet; whatever is wrong with it is told when it is validated.
   *
   * @param name what diagnostics call it
   * @param bytes its bytes
   * @param folder the absolute folder that it stands in
   */
  public static Packet read(String name, byte[] bytes, Path folder) {
    boolean marked =
        bytes.length >= 3
            && (bytes[0] & 0xFF) == 0xEF
            && (bytes[1] & 0xFF) == 0xBB
            && (bytes[2] & 0xFF) == 0xBF;
    PlacedJson.Result json =
        bytes.length > MOST_BYTES ? tooLarge(name) : PlacedJson.parse(name, bytes);
    return new Packet(json, Sha256.of(bytes), folder, marked);
  }

  private static PlacedJson.Result tooLarge(String name) {
    SourceFile source = SourceFile.of(name, "");
    return new PlacedJson.Result.Refused(
        source, "The packet is larger than 1 MiB.", source.whole());
  }

  /** The place of the whole packet. */
  Span start() {
    return json.source().span(0, 1);
  }

  /** What stands under some keys, one inside the other. */
  Optional<PlacedJson> at(String... keys) {
    Optional<PlacedJson> here =
        json instanceof PlacedJson.Result.Parsed parsed
            ? Optional.of(parsed.root())
            : Optional.empty();
    for (String key : keys) {
      here = here.flatMap(v -> v instanceof PlacedJson.Obj o ? o.get(key) : Optional.empty());
    }
    return here;
  }

  /** The text that stands under some keys. */
  Optional<String> text(String... keys) {
    return at(keys).flatMap(Packet::text);
  }

  /** The text of a string. */
  static Optional<String> text(PlacedJson json) {
    Value value = json instanceof PlacedJson.Leaf leaf ? leaf.value() : null;
    return value instanceof StringValue string ? Optional.of(string.text()) : Optional.empty();
  }

  /** The pack that the packet is about; empty where it names none. */
  public Optional<String> policyId() {
    return text("policy", "id");
  }

  /** What the packet says it is for. */
  public Optional<Mode> mode() {
    return text("mode").flatMap(Mode::of);
  }

  /** A check of the first character of what stands there, or of the packet where nothing does. */
  Subject subject(String place, Optional<PlacedJson> at, String claim) {
    return new Subject(
        place,
        at.map(
                json ->
                    json instanceof PlacedJson.Leaf
                        ? json.span()
                        : json.span().source().span(json.span().start(), json.span().start() + 1))
            .orElse(start()),
        claim,
        Established.RECOMPUTED);
  }
}
