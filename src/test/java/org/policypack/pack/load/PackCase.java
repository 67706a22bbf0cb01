package org.policypack.pack.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with a pack: under {@code good} one without any diagnostic and with its export, under
 * {@code bad} one with those of {@code expected.txt}.
 */
record PackCase(Path folder) {
  private static final Path ROOT = Path.of("src/test/resources/packs");

  static List<PackCase> good() throws IOException {
    return all("good");
  }

  static List<PackCase> bad() throws IOException {
    return all("bad");
  }

  private static List<PackCase> all(String kind) throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve(kind))) {
      return folders.sorted().map(PackCase::new).toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  Path pack() {
    return folder.resolve("pack.yaml");
  }

  Path expected() {
    return folder.resolve("expected.txt");
  }

  /** Loads the pack under a name that is the same on every machine. */
  LoadedPack load() {
    return PackLoader.load(pack(), "pack.yaml");
  }

  List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
