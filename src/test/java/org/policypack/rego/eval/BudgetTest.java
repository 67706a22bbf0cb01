package org.policypack.rego.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypack.rego.eval.EvaluationOptions.Limits;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Every way to cost too much that a module of the folder shows ends as its first line says. */
class BudgetTest {
  private static final Path FOLDER = Path.of("src/test/resources/rego/budget");
  private static final String EXPECTED = "# ends with: ";

  private static final long FOREVER = Long.MAX_VALUE / 2;

  private static final Value INPUT =
      ObjectValue.builder()
          .put("text", "a".repeat(50))
          .put("x", 1)
          .put("huge", NumberValue.parse("1e999999999"))
          .put("tiny", NumberValue.parse("1e-999999999"))
          .build();

  private static final Optional<Duration> NO_TIME = Optional.empty();

  private static final Limits SMALL =
      new Limits(2_000_000, 100_000, Optional.of(Duration.ofSeconds(5)));

  @TestFactory
  Stream<DynamicTest> endsInTime() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  /** With steps for years each module ends soon after its time is up, on the thread that asked. */
  @TestFactory
  Stream<DynamicTest> endsWhenItsTimeIsUp() {
    return Stream.of("cross-product", "long-match", "marshalled-again", "reachable", "walks")
        .map(name -> dynamicTest(name, () -> checkTime(FOLDER.resolve(name + ".rego"))));
  }

  @Test
  void endsWhenItsThreadIsInterrupted() throws IOException {
    Limits limits = new Limits(FOREVER, FOREVER, NO_TIME);
    Thread.currentThread().interrupt();
    String got = result(FOLDER.resolve("cross-product.rego"), limits);
    assertTrue(Thread.interrupted());
    assertEquals(Budget.CANCELLED, got);
  }

  /** A result is counted before it is made: nothing is spent on an item that is not kept. */
  @TestFactory
  Stream<DynamicTest> countsBeforeItMakes() {
    return Stream.of(
            "numbers.range(0, 1000000000)",
            "numbers.range_step(0, -1000000000, 2)",
            "net.cidr_expand(\"0.0.0.0/0\")",
            "net.cidr_expand(\"::/0\")")
        .map(call -> dynamicTest(call, () -> checkCount(call)));
  }

  private static void checkCount(String call) {
    String text = "package budget\n\np contains x if some x in " + call + "\n";
    RegoResult.Failed failed =
        (RegoResult.Failed) answer(SourceFile.of("p.rego", text), new Limits(50, 1_000, NO_TIME));
    assertEquals("the query builds collections of more than 1000 items", failed.message());
    assertEquals("p.rego:3:27", failed.span().toString());
  }

  @Test
  void tellsTheRuleThatIsEvaluated() {
    String text =
        """
        package budget

        p := q
        q contains [x, y] if {
          some x in [1, 2, 3, 4, input.x]
          some y in [1, 2, 3, 4, input.x]
        }
        """;
    RegoResult.Failed failed =
        (RegoResult.Failed) answer(SourceFile.of("p.rego", text), new Limits(20, 1_000, NO_TIME));
    assertEquals("the query takes more than 20 steps", failed.message());
    assertEquals("p.rego:4:1", failed.span().toString());
  }

  private static void checkTime(Path file) throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    long start = System.nanoTime();
    Limits limits = new Limits(FOREVER, FOREVER, Optional.of(Duration.ofMillis(200)));
    assertEquals(Budget.CANCELLED, result(file, limits));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(taken.compareTo(Duration.ofSeconds(5)) < 0, "took " + taken);
    Set<Thread> added = new HashSet<>(Thread.getAllStackTraces().keySet());
    added.removeAll(before);
    added.removeIf(thread -> !thread.getName().contains("rego"));
    assertEquals(Set.of(), added);
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    String expected = text.lines().findFirst().orElseThrow().substring(EXPECTED.length());
    assertEquals(expected, result(file, SMALL));
  }

  private static String result(Path file, Limits limits) throws IOException {
    SourceFile source = SourceFile.of(file.getFileName().toString(), Files.readString(file));
    return switch (answer(source, limits)) {
      case RegoResult.Defined defined -> "defined";
      case RegoResult.Undefined undefined -> "undefined";
      case RegoResult.Failed failed -> failed.code();
    };
  }

  private static RegoResult answer(SourceFile source, Limits limits) {
    PreparedRego rego =
        RegoEngine.compile(
                List.of(RegoParser.parse(source).module().orElseThrow()), ObjectValue.EMPTY)
            .prepared()
            .orElseThrow();
    EvaluationOptions options = EvaluationOptions.usual().withLimits(limits);
    return rego.evaluate("data.budget.p", INPUT, options);
  }
}
