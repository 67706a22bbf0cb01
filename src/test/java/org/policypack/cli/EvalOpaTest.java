package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;
import org.policypack.opa.NeedsOpa;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;

/**
 * {@code policy eval} prints what {@code opa eval} prints and ends as it does, over a table of
 * command lines. The traceback, which only OPA has, is taken out of its answer.
 */
@NeedsOpa
class EvalOpaTest {
  private static final Path FOLDER = Path.of("src/test/resources/rego/eval-opa");

  @TestFactory
  Stream<DynamicTest> sameAsOpa() throws IOException {
    OpaBinary opa = TestOpas.any();
    return Files.readAllLines(FOLDER.resolve("commands")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> CaseTest.of(line, line, () -> compare(opa, line)));
  }

  private static void compare(OpaBinary opa, String line) throws IOException {
    TwoRuns.Outcome expected = TwoRuns.opa(opa, FOLDER, line);
    assertEquals(expected, TwoRuns.policy(FOLDER, line));
  }
}
