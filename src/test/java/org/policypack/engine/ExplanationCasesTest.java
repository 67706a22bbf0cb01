package org.policypack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;
import org.policypack.report.ExplanationRenderer;
import org.policypack.value.Value;

/**
 * Explains a request for each folder of {@code src/test/resources/explanations} and compares what
 * people are shown. With {@code -Dpolicy.rewrite=true} the expected texts are written anew, and the
 * run still fails.
 */
class ExplanationCasesTest {
  private static final Path CASES = Path.of("src/test/resources/explanations");
  private static final boolean REWRITE = Boolean.getBoolean("policy.rewrite");

  @TestFactory
  Stream<DynamicTest> explainsAsExpected() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList().stream()
          .map(folder -> CaseTest.of(folder, () -> check(folder)));
    }
  }

  private static void check(Path folder) throws IOException {
    CompiledPolicy policy = PolicyCompiler.compile(new DecisionCase(folder).pack());
    Value request = DecisionCase.read(Files.readString(folder.resolve("request.json")));
    String actual = ExplanationRenderer.render(policy.explain(request));
    Path file = folder.resolve("explanation.txt");
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (REWRITE && !expected.equals(actual)) {
      Files.writeString(file, actual);
      fail("rewritten: " + file);
    }
    assertEquals(expected, actual);
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(
          Set.of("explanation.txt", "pack.yaml", "request.json"), new TreeSet<>(names), "orphans");
    }
  }
}
