package org.policypack.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policypack.dsse.EnvelopeProblem;
import org.policypack.fixture.TestProblem;
import org.policypack.pack.load.Problem;
import org.policypack.readiness.ReadinessProblem;
import org.policypack.report.GateRule;

/** The pages list every code that a diagnostic can have, and no other. */
class DiagnosticCodesTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z]+\\.[a-z0-9-]+)` \\| (.*) \\|$", Pattern.MULTILINE);

  /**
   * A code that stands in no enum. Samples of requests, in {@code fixture}, have such names too.
   */
  private static final Pattern LOOSE =
      Pattern.compile(
          "\"((?!test\\.rego\")(?:cli|request|manifest|export|eval|query|unit|load|validate|test|parity"
              + "|key|sign|envelope|verify)\\.[a-z0-9-]+|readiness\\.claim)\"");

  /** Where most diagnostics are made, so that a new area of codes is seen. */
  private static final Pattern MADE =
      Pattern.compile("(?:usage|error|warning|Diagnostic)\\(\\s*+\"([a-z]+\\.[a-z0-9-]+)\"");

  @Test
  void theReferenceListsTheCodesOfPacksAndTests() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    Arrays.stream(Problem.values()).forEach(p -> expected.put(p.code(), p.meaning()));
    Arrays.stream(TestProblem.values()).forEach(p -> expected.put(p.code(), p.meaning()));
    assertEquals(expected, rows("pack-reference.md"));
  }

  @Test
  void thePageOfReadinessListsTheCodesOfPackets() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    Arrays.stream(ReadinessProblem.values()).forEach(p -> expected.put(p.code(), p.meaning()));
    assertEquals(expected, rows("readiness.md"));
  }

  @Test
  void thePageOfCommandsListsAllOthers() throws IOException {
    Set<String> codes = found(LOOSE);
    assertEquals(codes, new TreeSet<>(rows("cli.md").keySet()));
    assertTrue(codes.containsAll(found(MADE)), () -> "an area of codes is new");
  }

  @Test
  void thePageOfCommandsSaysWhatGatesAsk() throws IOException {
    Map<String, String> rows = rows("cli.md");
    for (GateRule rule : GateRule.values()) {
      assertEquals(rule.rule().summary(), rows.get(rule.rule().id()));
    }
    for (EnvelopeProblem problem : EnvelopeProblem.values()) {
      assertEquals(problem.meaning(), rows.get(problem.code()));
    }
  }

  private static Map<String, String> rows(String page) throws IOException {
    return ROW.matcher(Files.readString(Path.of("docs", page)))
        .results()
        .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2).replace("\\|", "|")));
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path file : sources()) {
      Function<MatchResult, String> code = match -> match.group(1);
      pattern.matcher(Files.readString(file)).results().map(code).forEach(codes::add);
    }
    return codes;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("fixture"))
          .toList();
    }
  }
}
