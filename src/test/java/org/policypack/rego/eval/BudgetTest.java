package org.policypack.rego.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypack.rego.eval.EvaluationOptions.Limits;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Every way to cost too much that a module of the folder shows ends as its first line says. */
class BudgetTest {
  private static final Path FOLDER = Path.of("src/test/resources/rego/budget");
  private static final String EXPECTED = "# ends with: ";

  private static final Limits SMALL =
      new Limits(2_000_000, 100_000, Optional.of(Duration.ofSeconds(5)));

  @TestFactory
  Stream<DynamicTest> endsInTime() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException, InterruptedException {
    String text = Files.readString(file);
    String expected = text.lines().findFirst().orElseThrow().substring(EXPECTED.length());
    if (expected.equals(Watch.CODE)) {
      assertTrue(apart(file).contains("\"code\": \"" + expected + "\""));
      return;
    }
    SourceFile source = SourceFile.of(file.getFileName().toString(), text);
    PreparedRego rego =
        RegoEngine.compile(
                List.of(RegoParser.parse(source).module().orElseThrow()), ObjectValue.EMPTY)
            .prepared()
            .orElseThrow();
    Value input = ObjectValue.builder().put("text", "a".repeat(50)).put("x", 1).build();
    String got =
        switch (rego.evaluate(
            "data.budget.p", input, EvaluationOptions.usual().withLimits(SMALL))) {
          case RegoResult.Defined defined -> "defined";
          case RegoResult.Undefined undefined -> "undefined";
          case RegoResult.Failed failed -> failed.code();
        };
    assertEquals(expected, got);
  }

  /**
   * Runs a query that only the clock ends in a process of its own: what it leaves behind would take
   * time and memory from all tests after it.
   */
  private static String apart(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.policypack.cli.Main",
                "eval",
                "--timeout",
                "500ms",
                "--max-steps",
                Long.toString(Long.MAX_VALUE / 2),
                "--stdin-input",
                "-d",
                file.toString(),
                "data.budget.p")
            .redirectErrorStream(true)
            .start();
    try (OutputStream input = process.getOutputStream()) {
      input.write("{\"x\": 1}".getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), output);
    return output;
  }
}
