package org.policypack.rego.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The engine passes OPA's own conformance cases, but for those that a file names with a reason. A
 * case that passes must leave the file; it is written anew with {@code -Dpolicy.rewrite=true}.
 */
class ConformanceTest {
  private static final Path GAPS = Path.of("src/test/resources/rego/conformance/gaps.txt");

  @Test
  void passesAllButTheKnownGaps() throws IOException {
    Map<String, String> failing = new TreeMap<>();
    List<ConformanceCase> cases = TestCases.all();
    for (ConformanceCase aCase : cases) {
      Optional<String> problem = CaseRunner.problem(aCase);
      problem.ifPresent(p -> failing.put(aCase.category() + ": " + oneLine(aCase.note()), p));
    }
    assertTrue(cases.size() > 2_000, "only " + cases.size() + " cases");
    if (Boolean.getBoolean("policy.rewrite")) {
      rewrite(failing);
    }
    List<String> known = Files.readAllLines(GAPS);
    List<String> wrong = new ArrayList<>();
    failing.forEach(
        (name, problem) -> {
          if (known.stream().noneMatch(line -> line.startsWith(name + " | "))) {
            wrong.add("fails: " + name + " | " + problem);
          }
        });
    known.stream()
        .filter(line -> !failing.containsKey(line.substring(0, line.indexOf(" | "))))
        .forEach(line -> wrong.add("passes and must leave the file: " + line));
    assertEquals(List.of(), wrong);
  }

  private static void rewrite(Map<String, String> failing) throws IOException {
    List<String> lines = new ArrayList<>();
    failing.forEach((name, problem) -> lines.add(name + " | " + oneLine(problem)));
    Files.write(GAPS, lines);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
