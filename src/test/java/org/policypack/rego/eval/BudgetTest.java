package org.policypack.rego.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
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

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    String expected = text.lines().findFirst().orElseThrow().substring(EXPECTED.length());
    SourceFile source = SourceFile.of(file.getFileName().toString(), text);
    PreparedRego rego =
        RegoEngine.compile(
                List.of(RegoParser.parse(source).module().orElseThrow()), ObjectValue.EMPTY)
            .prepared()
            .orElseThrow();
    Value input = ObjectValue.builder().put("text", "a".repeat(50)).put("x", 1).build();
    boolean timed = expected.equals("eval_cancel_error");
    Limits limits = timed ? timed(Duration.ofMillis(500)) : SMALL;
    String got =
        switch (rego.evaluate(
            "data.budget.p", input, EvaluationOptions.usual().withLimits(limits))) {
          case RegoResult.Defined defined -> "defined";
          case RegoResult.Undefined undefined -> "undefined";
          case RegoResult.Failed failed -> failed.code();
        };
    assertEquals(expected, got);
  }

  private static Limits timed(Duration time) {
    return new Limits(Long.MAX_VALUE / 2, 100_000, Optional.of(time));
  }
}
