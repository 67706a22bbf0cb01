package org.policypack.pack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.diagnostic.Diagnostic;

/** Files that cannot stand in a repository: huge, deep, missing, behind links. */
class OddFilesTest {
  private static final Path MINIMAL = Path.of("src/test/resources/packs/good/minimal/pack.yaml");

  @TempDir Path folder;

  private static List<String> codes(LoadedPack loaded) {
    assertTrue(loaded.pack().isEmpty());
    return loaded.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static List<String> codes(String yaml) {
    return codes(PackLoader.parse("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFileOf50MegabytesIsNotReadWhole() throws IOException {
    Path file = folder.resolve("pack.yaml");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(50L << 20);
    }
    LoadedPack loaded = PackLoader.load(file);
    assertEquals(List.of("file.too-large"), codes(loaded));
    assertEquals(0, loaded.bytes().length);
  }

  @Test
  void theLimitIsOneMebibyte() throws IOException {
    byte[] pack = Files.readAllBytes(MINIMAL);
    byte[] largest = new byte[YamlReader.SIZE_LIMIT];
    Arrays.fill(largest, (byte) '\n');
    System.arraycopy(pack, 0, largest, 0, pack.length);
    Path file = folder.resolve("pack.yaml");
    Files.write(file, largest);
    assertTrue(PackLoader.load(file).pack().isPresent());
    Files.write(file, Arrays.copyOf(largest, largest.length + 1));
    assertEquals(List.of("file.too-large"), codes(PackLoader.load(file)));
  }

  @Test
  void deepNestingIsToldAndNotFollowed() {
    assertEquals(List.of("yaml.too-deep"), codes("data: " + "[".repeat(100_000)));
    assertEquals(List.of("yaml.too-deep"), codes("data: " + "{a: ".repeat(100_000)));
    assertEquals(List.of("yaml.too-deep"), codes("- ".repeat(10_000) + "a"));
    String blocks =
        IntStream.range(0, 500).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
    assertEquals(List.of("yaml.too-deep"), codes(blocks));
  }

  @Test
  void sixtyFourLevelsAreRead() {
    String deep = "[".repeat(62) + "x" + "]".repeat(62);
    assertTrue(YamlReader.parse("a.yaml", bytes("a: {b: " + deep + "}")).isFine());
    assertEquals(List.of("yaml.too-deep"), codes("a: {b: [" + deep + "]}"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFileOfAliasesIsToldInAFewLines() {
    String aliases = "a: &a [" + "*a, ".repeat(50_000) + "]";
    assertEquals(10, YamlReader.parse("a.yaml", bytes(aliases)).diagnostics().size());
  }

  @Test
  void aFileOfTabsIsToldInAFewLines() {
    String tabs = "a:\tb\n".repeat(50_000);
    assertTrue(
        YamlReader.parse("a.yaml", bytes(tabs)).diagnostics().stream()
                .filter(d -> d.code().equals("yaml.tab"))
                .count()
            <= 20);
  }

  @Test
  void aMissingFileAndAFolderAreTold() {
    assertEquals(List.of("file.not-found"), codes(PackLoader.load(folder.resolve("none.yaml"))));
    assertEquals(List.of("file.not-found"), codes(PackLoader.load(folder)));
  }

  @Test
  void aLinkOutOfTheFolderIsRefused() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.copy(MINIMAL, outside.resolve("pack.yaml"));
    Files.createSymbolicLink(inside.resolve("pack.yaml"), Path.of("../outside/pack.yaml"));
    assertEquals(
        List.of("file.outside-folder"), codes(PackLoader.load(inside.resolve("pack.yaml"))));
  }

  @Test
  void aLinkWithinTheFolderAndALinkedFolderAreRead() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.copy(MINIMAL, inside.resolve("real.yaml"));
    Files.createSymbolicLink(inside.resolve("pack.yaml"), Path.of("real.yaml"));
    Files.createSymbolicLink(folder.resolve("linked"), inside);
    assertTrue(PackLoader.load(inside.resolve("pack.yaml")).pack().isPresent());
    assertTrue(PackLoader.load(folder.resolve("linked/pack.yaml")).pack().isPresent());
  }

  @Test
  void aPathThatLeavesAFolderIsTold() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.writeString(folder.resolve("other.yaml"), "a: 1");
    Path file = inside.resolve("../other.yaml");
    assertTrue(PackLocator.leavesFolder(file, inside, "../other.yaml").isPresent());
    assertTrue(PackLocator.leavesFolder(file, folder, "other.yaml").isEmpty());
  }
}
