package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of the output changes nothing but the output. */
class GateFormsTest {
  private static final Path FAILING = Path.of("src/test/resources/cli/test-failing/files");

  @TempDir Path temp;

  private record Run(int exit, String out) {}

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        PolicyCli.run(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            FAILING.toAbsolutePath(),
            args);
    return new Run(exit, out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void exitsAlikeAndWritesToAFileWhatItPrints() throws IOException {
    for (ReportForm form : ReportForm.values()) {
      Path file = temp.resolve("new folder/" + form);
      Run printed = run("test", "small", "--output", form.name());
      Run both = run("test", "small", "--report", form + "=" + file);
      assertEquals(4, printed.exit(), form.name());
      assertEquals(4, both.exit(), form.name());
      assertEquals(printed.out(), Files.readString(file), form.name());
    }
  }

  @Test
  void manyFormsComeFromOneRun() throws IOException {
    List<String> args = new ArrayList<>(List.of("test", "small"));
    Arrays.stream(ReportForm.values())
        .forEach(f -> args.addAll(List.of("--report", f + "=" + temp.resolve(f.name()))));
    Run run = run(args.toArray(String[]::new));
    assertTrue(run.out().contains("2 cases, 1 passed, 1 failed"));
    try (var files = Files.list(temp)) {
      assertEquals(ReportForm.values().length, files.count());
    }
  }
}
