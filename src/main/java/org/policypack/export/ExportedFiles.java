package org.policypack.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policypack.manifest.ExportFormat;
import org.policypack.manifest.VersionManifest;
import org.policypack.pack.load.LoadedPack;
import org.policypack.value.JsonWriter;

/**
 * The six files of an export.
 *
 * @param texts the text of each by its name, in the order in which people read them: the module,
 *     its data, its tests, the fixtures, the parity report, the manifest
 */
public record ExportedFiles(Map<String, String> texts) {
  /** Copies the texts and keeps their order. */
  public ExportedFiles {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** The files with the manifest that belongs to them. */
  static ExportedFiles withManifest(LoadedPack loaded, Map<String, String> texts) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    Map<String, String> all = new LinkedHashMap<>(texts);
    all.put(VersionManifest.FILE, JsonWriter.pretty(VersionManifest.of(loaded, bytes)));
    return new ExportedFiles(all);
  }

  /** The same files with another parity report, and the manifest that belongs to it. */
  ExportedFiles withReport(LoadedPack loaded, String report) {
    Map<String, String> other = new LinkedHashMap<>(texts);
    other.remove(VersionManifest.FILE);
    other.put(ExportFormat.PARITY_REPORT.file(), report);
    return withManifest(loaded, other);
  }

  /** Whether a folder holds the same module, data, tests and fixtures. */
  boolean decidesAs(Path folder) throws IOException {
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Path there = folder.resolve(file.getKey());
      boolean evidence =
          file.getKey().equals(ExportFormat.PARITY_REPORT.file())
              || file.getKey().equals(VersionManifest.FILE);
      byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
      if (!evidence
          && !(Files.isRegularFile(there) && Arrays.equals(Files.readAllBytes(there), bytes))) {
        return false;
      }
    }
    return true;
  }

  /** The parity report's text. */
  String report() {
    return texts.getOrDefault(ExportFormat.PARITY_REPORT.file(), "");
  }
}
