package org.policypack.differential.rego;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Modules made from nothing on the embedded engine and on OPA: equal documents, or errors of equal
 * classes.
 *
 * <p>{@code -Dpolicy.modules=20000} makes it a long run, {@code -Dpolicy.seed} gives other modules.
 * What differs is written to {@code target/differential/generated}.
 */
class GeneratedDifferentialTest {
  private static final int MODULES = Integer.getInteger("policy.modules", 300);
  private static final long SEED = Long.getLong("policy.seed", 1);
  private static final Path FINDINGS = Path.of("target", "differential", "generated");

  @Test
  void enginesAgree(@TempDir Path folder) throws IOException {
    Random random = new Random(SEED);
    Tally tally =
        Rounds.run(
            MODULES, folder, FINDINGS, number -> ModuleGenerator.trial(random, "g" + number));
    assertEquals(0, tally.findings(), "see " + FINDINGS);
  }
}
