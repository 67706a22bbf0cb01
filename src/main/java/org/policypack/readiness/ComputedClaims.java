package org.policypack.readiness;

import java.util.List;
import java.util.stream.Collectors;
import org.policypack.export.ExportedFiles;
import org.policypack.manifest.ExportFormat;
import org.policypack.manifest.VersionManifest;
import org.policypack.pack.PolicyPack;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Sha256;
import org.policypack.value.Value;

/**
 * What a packet has to say wherever it can be computed: the same shape as a packet, without what a
 * person gives. A new packet is written from it, and a given one is compared with it.
 */
final class ComputedClaims {
  private final PolicyPack pack;
  private final ExportedFiles files;
  private final ObjectValue manifest;
  private final ObjectValue report;
  private final List<String> names;

  private ComputedClaims(PolicyPack pack, ExportedFiles files, List<String> names) {
    this.pack = pack;
    this.files = files;
    this.names = names;
    this.manifest = json(files, VersionManifest.FILE);
    this.report = json(files, ExportFormat.PARITY_REPORT.file());
  }

  /**
   * The claims about an export.
   *
   * @param computed what the pack gives now
   * @param files what the files of its export should be
   */
  static ObjectValue of(Recomputation.Exported computed, ExportedFiles files) {
    ComputedClaims claims =
        new ComputedClaims(computed.loaded().pack().orElseThrow(), files, computed.fixtures());
    return ObjectValue.builder()
        .put("schema_version", PacketSchema.VERSION)
        .put("policy", claims.policy())
        .put("parity", claims.parity())
        .put("lifecycle", claims.lifecycle())
        .put("operating_evidence", claims.evidence())
        .build();
  }

  /** The digest and the size of a file. */
  static ObjectValue measured(byte[] bytes) {
    return ObjectValue.builder().put("sha256", Sha256.of(bytes)).put("bytes", bytes.length).build();
  }

  private ObjectValue policy() {
    return ObjectValue.builder()
        .put("id", pack.id())
        .put("version", pack.metadata().version())
        .put("package", pack.regoPackage())
        .put("decision_query", pack.decisionQuery())
        .put("meaning_sha256", at(manifest, "source", "meaning_sha256"))
        .build();
  }

  private ObjectValue parity() {
    return ObjectValue.builder()
        .put("passed", at(report, "passed"))
        .put("cases", cases())
        .put("engines", at(report, "engines"))
        .put("rules", rules())
        .build();
  }

  private ObjectValue cases() {
    return ObjectValue.builder()
        .put("total", at(report, "cases", "total"))
        .put("authored", at(report, "cases", "authored"))
        .put("generated", at(report, "cases", "generated"))
        .put("with_filled_data", at(report, "cases", "with_filled_data"))
        .put("fixtures", names.size())
        .put("names_sha256", Sha256.of(lines()))
        .build();
  }

  /** A line for each fixture. */
  private String lines() {
    return names.stream().map(name -> name + "\n").collect(Collectors.joining());
  }

  private ObjectValue rules() {
    long total = ((NumberValue) at(report, "coverage", "rules")).asLong();
    ArrayValue unmatched = (ArrayValue) at(report, "coverage", "unmatched_rules");
    return ObjectValue.builder()
        .put("total", total)
        .put("matched", total - unmatched.items().size())
        .put(
            "matched_with_filled_data_only",
            at(report, "coverage", "rules_matched_with_filled_data_only"))
        .build();
  }

  private ObjectValue lifecycle() {
    String module = ArtifactKind.REGO_MODULE.fileOf(pack);
    return ObjectValue.builder()
        .put("source_pack", at(manifest, "source"))
        .put(
            "generated_module",
            ObjectValue.builder()
                .put("file", module)
                .put("sha256", digest(module))
                .put("tool", at(manifest, "tool", "name"))
                .put("tool_version", at(manifest, "tool", "version"))
                .build())
        .put(
            "review",
            ObjectValue.builder()
                .put("version", pack.metadata().version())
                .put("meaning_sha256", at(manifest, "source", "meaning_sha256"))
                .build())
        .build();
  }

  private ObjectValue evidence() {
    String name = ExportFormat.PARITY_REPORT.file();
    return ObjectValue.builder()
        .put("parity_report", ObjectValue.builder().put("sha256", digest(name)).build())
        .build();
  }

  private String digest(String name) {
    return Sha256.of(text(files, name));
  }

  private static String text(ExportedFiles files, String name) {
    return files.texts().getOrDefault(name, "");
  }

  private static ObjectValue json(ExportedFiles files, String name) {
    return StrictJson.parse(text(files, name)) instanceof JsonResult.Parsed(ObjectValue object)
        ? object
        : ObjectValue.EMPTY;
  }

  private static Value at(Value from, String... keys) {
    Value here = from;
    for (String key : keys) {
      Value next = here instanceof ObjectValue object ? object.get(key) : null;
      if (next == null) {
        throw new IllegalStateException("an export does not say " + String.join(".", keys));
      }
      here = next;
    }
    return here;
  }
}
