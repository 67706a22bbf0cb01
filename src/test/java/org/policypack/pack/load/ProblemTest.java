package org.policypack.pack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes are stable, unique, and documented word for word. */
class ProblemTest {
  @Test
  void codesAreUniqueAndHaveOneForm() {
    List<String> codes = Arrays.stream(Problem.values()).map(Problem::code).toList();
    assertEquals(codes.size(), codes.stream().distinct().count());
    codes.forEach(
        code -> assertTrue(code.matches("(file|yaml|pack)\\.[a-z0-9]+(-[a-z0-9]+)*"), code));
  }

  @Test
  void theReferenceGivesEachCodeWithItsMeaning() throws IOException {
    String reference = Files.readString(Path.of("docs/pack-reference.md"));
    for (Problem problem : Problem.values()) {
      String row = "| `" + problem.code() + "` | " + problem.meaning().replace("|", "\\|") + " |";
      assertTrue(reference.contains(row), row);
    }
  }
}
