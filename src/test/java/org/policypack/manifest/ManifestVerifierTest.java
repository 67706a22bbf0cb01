package org.policypack.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

class ManifestVerifierTest {
  private static final Path PACK = Path.of("packs/llm-access/pack.yaml");

  @TempDir private Path folder;
  private LoadedPack loaded;
  private ObjectValue manifest;

  ManifestVerifierTest() {
    loaded = PackLoader.load(PACK);
    manifest = ObjectValue.EMPTY;
  }

  @BeforeEach
  void export() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : VersionManifest.exportedFiles(loaded.pack().orElseThrow())) {
      byte[] bytes = ("the text of " + name).getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve(name), bytes);
      files.put(name, bytes);
    }
    manifest = VersionManifest.of(loaded, files);
  }

  @Test
  void findsNothingInATrueManifest() throws IOException {
    assertEquals(List.of(), ManifestVerifier.verify(manifest, loaded, folder));
  }

  @Test
  void namesEveryFieldThatWasEdited() throws IOException {
    List<Value> edited = edits(manifest);
    assertTrue(edited.size() > 30, "only " + edited.size() + " fields");
    for (Value each : edited) {
      List<ManifestChange> changes = ManifestVerifier.verify(each, loaded, folder);
      assertTrue(
          changes.stream().anyMatch(c -> c.recorded().contains("edited")), () -> "passed: " + each);
    }
  }

  @Test
  void namesEveryFieldThatIsGone() throws IOException {
    for (Value key : manifest.members().keySet()) {
      Map<Value, Value> members = new LinkedHashMap<>(manifest.members());
      members.remove(key);
      List<ManifestChange> changes =
          ManifestVerifier.verify(ObjectValue.of(members), loaded, folder);
      assertEquals(List.of(((StringValue) key).text()), places(changes));
      assertEquals("(missing)", changes.getFirst().recorded());
    }
  }

  @Test
  void namesAFileThatChangedOrIsGone() throws IOException {
    Files.writeString(folder.resolve("data.json"), "{}");
    Files.delete(folder.resolve("opa-input-fixtures.json"));
    assertEquals(
        List.of("exports[data.json][sha256]", "exports[opa-input-fixtures.json]"),
        places(ManifestVerifier.verify(manifest, loaded, folder)));
  }

  @Test
  void aCommentChangesThePacksBytesAndNotItsMeaning() throws IOException {
    assertEquals(
        List.of("source[sha256]"),
        places(
            ManifestVerifier.verify(manifest, changed("version:", "# why\n  version:"), folder)));
  }

  @Test
  void anotherRuleChangesBoth() throws IOException {
    assertEquals(
        List.of("source[meaning_sha256]", "source[sha256]"),
        places(ManifestVerifier.verify(manifest, changed("gt: 0.002", "gt: 0.003"), folder)));
  }

  private LoadedPack changed(String before, String after) throws IOException {
    String text = Files.readString(PACK);
    assertTrue(text.contains(before));
    Path file = Files.createDirectory(folder.resolve("llm-access")).resolve("pack.yaml");
    Files.writeString(file, text.replaceFirst(before, after));
    return PackLoader.load(file);
  }

  private static List<String> places(List<ManifestChange> changes) {
    return changes.stream().map(ManifestChange::place).toList();
  }

  /** All values that differ from one in one place. */
  private static List<Value> edits(Value value) {
    List<Value> edits = new ArrayList<>(List.of(StringValue.of("edited")));
    switch (value) {
      case ObjectValue object ->
          object
              .members()
              .forEach(
                  (key, member) ->
                      edits(member).forEach(edit -> edits.add(withMember(object, key, edit))));
      case ArrayValue array -> {
        for (int i = 0; i < array.items().size(); i++) {
          for (Value edit : edits(array.items().get(i))) {
            List<Value> items = new ArrayList<>(array.items());
            items.set(i, edit);
            edits.add(new ArrayValue(items));
          }
        }
      }
      default -> {}
    }
    return edits;
  }

  private static ObjectValue withMember(ObjectValue object, Value key, Value member) {
    Map<Value, Value> members = new LinkedHashMap<>(object.members());
    members.put(key, member);
    return ObjectValue.of(members);
  }
}
