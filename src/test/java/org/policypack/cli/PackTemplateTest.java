package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every template is valid without a warning, its tests match every rule, and its Rego agrees. */
class PackTemplateTest {
  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "org", "policypack", "cli", "templates");

  @TempDir private Path folder = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private void run(String... args) {
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    int code = PolicyCli.run(InputStream.nullInputStream(), stream, stream, folder, args);
    assertEquals(0, code, String.join(" ", args) + "\n" + printed());
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void isAGoodStart(PackTemplate template) {
    run("init", "--template", template.toString(), "packs/mine");
    run("validate", "--strict");
    run("test");
    assertFalse(printed().contains("warning"), printed());
    run("rego-test");
    assertTrue(printed().contains("parity: passed"), printed());
  }

  @Test
  void noTemplateIsOrphaned() throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES)) {
      assertEquals(
          Stream.of(PackTemplate.values()).map(PackTemplate::toString).sorted().toList(),
          folders.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }
}
