package org.policypack.readiness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.policypack.export.ExpectedExport;
import org.policypack.export.ExportedFiles;

/** A live packet of an export, filled as a person would. */
final class FilledPacket {
  private FilledPacket() {}

  /**
   * Writes an export below a folder and makes the packet over it.
   *
   * @return the packet's text
   */
  static String in(Path folder, Recomputation.Exported computed) throws IOException {
    ExportedFiles files = confirmed(computed);
    Path export = Files.createDirectories(folder.resolve("export"));
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      Files.writeString(export.resolve(file.getKey()), file.getValue());
    }
    String draft =
        PacketDraft.text(
            Mode.SAMPLE, Instant.parse("2026-11-16T09:00:00Z"), computed, files, "export");
    return draft
        .replace("\"mode\": \"sample\"", "\"mode\": \"live\"")
        .replace(
            "\"Jane Doe\"", "\"Platform Security, reviewer 2\", \"Internal Audit, reviewer 1\"")
        .replace("\"ABC-1\"", "\"SEC-1042\"")
        .replace("\"ABC-2\"", "\"OPS-388\"")
        .replace("\"ABC-3\"", "\"SEC-977\"")
        .replace("0".repeat(40), "7b1e4c90d2f85a36e0c97d4418ab53f6209ce8d1")
        .replace("https://ci.example.com/runs/1", "https://ci.acme.internal/runs/48213")
        .replace(
            dated("SEC-1042"), dated("SEC-1042").replace("2026-11-16T09:00", "2026-11-12T14:05"))
        .replace(dated("SEC-977"), dated("SEC-977").replace("2026-11-16T09:00", "2026-09-30T13:00"))
        .replace(
            "ce8d1\",\n      \"date\": \"2026-11-16T09:00:00Z\"",
            "ce8d1\",\n      \"date\": \"2026-11-13T08:41:12Z\"");
  }

  /** The export as it is where an OPA confirmed it. */
  private static ExportedFiles confirmed(Recomputation.Exported computed) {
    String report = computed.files().texts().getOrDefault("rego-parity-report.json", "");
    String opa =
        report.replace(
            "\"opa\",\n      \"status\": \"not_run\",\n      \"cases\": 0",
            "\"opa\",\n      \"version\": \"1.22.2\",\n      \"status\": \"passed\",\n      \"cases\": "
                + computed.report().cases());
    return ExpectedExport.of(
            computed.files(), computed.loaded(), opa.getBytes(StandardCharsets.UTF_8))
        .files();
  }

  private static String dated(String reference) {
    return "\"" + reference + "\",\n      \"date\": \"2026-11-16T09:00:00Z\"";
  }
}
