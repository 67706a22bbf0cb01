package org.policypack.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.load.LoadedPack;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Verifies a manifest by computing all of it again from the pack and from the files beside it. It
 * believes nothing that the manifest says.
 */
public final class ManifestVerifier {
  private static final String MISSING = "(missing)";

  private final List<ManifestChange> changes = new ArrayList<>();

  private ManifestVerifier() {}

  /**
   * Compares a manifest with what it should be.
   *
   * @param recorded the manifest as it was read
   * @param loaded the pack that it is of, accepted
   * @param folder the folder that holds the exported files
   * @return what differs, in the order of the places; empty if nothing does
   * @throws IOException where a file that is there cannot be read
   */
  public static List<ManifestChange> verify(Value recorded, LoadedPack loaded, Path folder)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : VersionManifest.exportedFiles(loaded.pack().orElseThrow())) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        files.put(name, Files.readAllBytes(file));
      }
    }
    return verify(recorded, loaded, files);
  }

  /**
   * Compares a manifest with what it should be.
   *
   * @param recorded the manifest as it was read
   * @param loaded the pack that it is of, accepted
   * @param files the bytes of files by their names; those that are not of the export do not matter
   * @return what differs, in the order of the places; empty if nothing does
   */
  public static List<ManifestChange> verify(
      Value recorded, LoadedPack loaded, Map<String, byte[]> files) {
    Map<String, byte[]> exported = new LinkedHashMap<>(files);
    exported.keySet().retainAll(VersionManifest.exportedFiles(loaded.pack().orElseThrow()));
    ManifestVerifier verifier = new ManifestVerifier();
    verifier.compare("", recorded, VersionManifest.of(loaded, exported));
    return verifier.changes;
  }

  private void compare(String place, @Nullable Value recorded, @Nullable Value actual) {
    if (recorded instanceof ObjectValue r && actual instanceof ObjectValue a) {
      compareMembers(place, byKey(r), byKey(a));
    } else if (place.equals("exports")
        && recorded instanceof ArrayValue r
        && actual instanceof ArrayValue a) {
      compareMembers(place, byFile(r), byFile(a));
    } else if (recorded == null || !recorded.equals(actual)) {
      changes.add(new ManifestChange(place, shown(recorded), shown(actual)));
    }
  }

  private void compareMembers(
      String place, Map<String, Value> recorded, Map<String, Value> actual) {
    TreeSet<String> keys = new TreeSet<>(recorded.keySet());
    keys.addAll(actual.keySet());
    for (String key : keys) {
      compare(place.isEmpty() ? key : place + "[" + key + "]", recorded.get(key), actual.get(key));
    }
  }

  private static Map<String, Value> byKey(ObjectValue object) {
    Map<String, Value> members = new LinkedHashMap<>();
    object.members().forEach((key, value) -> members.put(((StringValue) key).text(), value));
    return members;
  }

  /** The rows of a list of files; one without a file, or with one twice, stays by its place. */
  private static Map<String, Value> byFile(ArrayValue rows) {
    Map<String, Value> files = new LinkedHashMap<>();
    for (Value row : rows.items()) {
      String name =
          row instanceof ObjectValue o && o.get("file") instanceof StringValue s ? s.text() : "?";
      files.put(files.containsKey(name) ? name + " #" + files.size() : name, row);
    }
    return files;
  }

  private static String shown(@Nullable Value value) {
    return value == null ? MISSING : JsonWriter.compact(value);
  }
}
