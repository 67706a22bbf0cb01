package org.policypack.pack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.diagnostic.Diagnostic;

/** Packs are found by id, by folder and by file. */
class PackLocatorTest {
  @TempDir Path folder;

  @BeforeEach
  void writePacks() throws IOException {
    for (String id : List.of("llm-access", "task-guard")) {
      Files.createDirectories(folder.resolve("packs").resolve(id));
      Files.writeString(folder.resolve("packs").resolve(id).resolve("pack.yaml"), "");
    }
  }

  private PackLocator.Located locate(String idOrPath) {
    return PackLocator.locate(idOrPath, folder.resolve("packs"), folder);
  }

  @Test
  void findsByIdByFolderAndByFile() {
    Path file = folder.resolve("packs/llm-access/pack.yaml");
    assertEquals(Optional.of(file), locate("llm-access").file());
    assertEquals(Optional.of(file), locate(folder.resolve("packs/llm-access").toString()).file());
    assertEquals(Optional.of(file), locate(file.toString()).file());
  }

  @Test
  void suggestsTheNearestId() {
    Diagnostic problem = locate("llm-acces").problem().orElseThrow();
    assertEquals("file.not-found", problem.code());
    assertTrue(problem.message().endsWith("Did you mean `llm-access`?"), problem.message());
    assertEquals(Optional.of("There are: llm-access, task-guard."), problem.hint());
  }

  @Test
  void saysWhatIsNoPath() {
    assertTrue(locate("no\0path").problem().isPresent());
    assertTrue(locate("../packs").problem().isPresent());
    assertTrue(PackLocator.locate("a", folder.resolve("none"), folder).problem().isPresent());
  }
}
