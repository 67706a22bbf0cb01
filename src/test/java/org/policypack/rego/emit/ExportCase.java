package org.policypack.rego.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.value.JsonWriter;

/**
 * A folder of {@code src/test/resources/decisions} or {@code src/test/resources/packs/good}: a pack
 * with the module and the data that it is exported as. With {@code -Dpolicy.rewrite=true} the
 * expected files are written anew, and the run still fails.
 */
record ExportCase(Path folder) {
  private static final boolean REWRITE = Boolean.getBoolean("policy.rewrite");
  private static final List<Path> ROOTS =
      List.of(Path.of("src/test/resources/decisions"), Path.of("src/test/resources/packs/good"));

  static List<ExportCase> all() throws IOException {
    Stream.Builder<ExportCase> cases = Stream.builder();
    for (Path root : ROOTS) {
      try (Stream<Path> folders = Files.list(root)) {
        folders.sorted().map(ExportCase::new).forEach(cases);
      }
    }
    return cases.build().toList();
  }

  String name() {
    return folder.getFileName().toString();
  }

  RegoExport export() {
    LoadedPack loaded = PackLoader.load(folder.resolve("pack.yaml"));
    return RegoEmitter.emit(
        loaded
            .pack()
            .orElseThrow(
                () -> new AssertionError(DiagnosticRenderer.render(loaded.diagnostics()))));
  }

  /** Holds what is exported against the expected files. */
  void check() throws IOException {
    RegoExport export = export();
    check(folder.resolve("module.rego"), export.moduleText());
    check(folder.resolve("data.json"), JsonWriter.prettySorted(export.data()));
  }

  private static void check(Path golden, String actual) throws IOException {
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (REWRITE && !expected.equals(actual)) {
      Files.writeString(golden, actual);
      fail("rewritten: " + golden);
    }
    assertEquals(expected, actual, golden::toString);
  }
}
