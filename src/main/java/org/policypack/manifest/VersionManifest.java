package org.policypack.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Rule;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackSchema;
import org.policypack.rego.emit.RegoNames;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Sha256;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The manifest of an export, {@code policy-version-manifest.json}: which pack it comes from, by
 * which tool, and the digest of everything. It holds no time and no path of a machine, so the same
 * input gives the same bytes everywhere.
 */
public final class VersionManifest {
  /** The manifest's file in an export. */
  public static final String FILE = "policy-version-manifest.json";

  private static final String SCHEMA_VERSION = "policypack/manifest/v1";

  /** The OPAs that decide as the pack does; older ones do not read what is exported. */
  private static final String OPA_RANGE = ">=1.0.1 <2.0.0";

  private VersionManifest() {}

  /**
   * The manifest of an export.
   *
   * @param loaded a pack that was accepted
   * @param files the bytes of each exported file by its name, the manifest left out
   */
  public static ObjectValue of(LoadedPack loaded, Map<String, byte[]> files) {
    PolicyPack pack = loaded.pack().orElseThrow();
    return ObjectValue.builder()
        .put("schema_version", SCHEMA_VERSION)
        .put("policy", policy(pack))
        .put("source", source(loaded, pack))
        .put("schema", ObjectValue.builder().put("sha256", Sha256.of(PackSchema.text())).build())
        .put("tool", tool())
        .put("target", target())
        .put("exports", exports(files))
        .put("controls", controls(pack))
        .build();
  }

  private static ObjectValue policy(PolicyPack pack) {
    return ObjectValue.builder()
        .put("id", pack.id())
        .put("version", pack.metadata().version())
        .put("owners", ArrayValue.ofStrings(pack.metadata().owners()))
        .build();
  }

  private static ObjectValue source(LoadedPack loaded, PolicyPack pack) {
    String path = pack.source().name();
    return ObjectValue.builder()
        .put("file", path.substring(path.lastIndexOf('/') + 1))
        .put("sha256", Sha256.of(loaded.bytes()))
        .put("meaning_sha256", Sha256.of(CanonicalJson.of(loaded.document().orElseThrow())))
        .build();
  }

  private static ObjectValue tool() {
    return ObjectValue.builder()
        .put("name", "policypack")
        .put("version", ToolVersion.current())
        .build();
  }

  private static ObjectValue target() {
    return ObjectValue.builder().put("opa", OPA_RANGE).put("rego", "v1").build();
  }

  private static ArrayValue exports(Map<String, byte[]> files) {
    List<Value> rows =
        files.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .<Value>map(file -> export(file.getKey(), file.getValue()))
            .toList();
    return new ArrayValue(rows);
  }

  private static ObjectValue export(String name, byte[] bytes) {
    return ObjectValue.builder()
        .put("file", name)
        .put("format", ExportFormat.of(name).word())
        .put("sha256", Sha256.of(bytes))
        .build();
  }

  /** What an auditor maps the pack and its rules to; rules that name no control are left out. */
  private static ObjectValue controls(PolicyPack pack) {
    Map<Value, Value> rules = new LinkedHashMap<>();
    for (Rule rule : pack.rules()) {
      if (!rule.controls().isEmpty()) {
        rules.put(StringValue.of(rule.id()), ArrayValue.ofStrings(rule.controls()));
      }
    }
    return ObjectValue.builder()
        .put("policy", ArrayValue.ofStrings(pack.metadata().controls()))
        .put("rules", ObjectValue.of(rules))
        .build();
  }

  /** The files that an export of the pack consists of, the manifest left out. */
  public static List<String> exportedFiles(PolicyPack pack) {
    return List.of(
        RegoNames.moduleFileName(pack.regoPackage()),
        RegoNames.testFileName(pack.regoPackage()),
        ExportFormat.DATA.file(),
        ExportFormat.FIXTURES.file(),
        ExportFormat.PARITY_REPORT.file());
  }
}
