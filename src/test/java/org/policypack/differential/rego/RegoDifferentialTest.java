package org.policypack.differential.rego;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.rego.syntax.Module;

/**
 * Mutated modules on the embedded engine and on OPA: equal documents, or errors of equal classes.
 *
 * <p>{@code -Dpolicy.mutants=20000} makes it a long run, {@code -Dpolicy.seed} gives other mutants.
 * What differs is written to {@code target/differential/rego}.
 */
class RegoDifferentialTest {
  private static final int MUTANTS = Integer.getInteger("policy.mutants", 600);
  private static final long SEED = Long.getLong("policy.seed", 1);
  private static final Path FINDINGS = Path.of("target", "differential", "rego");

  private final Random random = new Random(SEED);
  private final List<Seed> seeds = Seeds.all();

  @Test
  void enginesAgree(@TempDir Path folder) throws IOException {
    Tally tally = Rounds.run(MUTANTS, folder, FINDINGS, number -> mutant("m" + number));
    assertEquals(0, tally.findings(), "see " + FINDINGS);
  }

  private Trial mutant(String space) {
    while (true) {
      Seed seed = seeds.get(random.nextInt(seeds.size()));
      Module foreign = seeds.get(random.nextInt(seeds.size())).module();
      Optional<Module> mutant = Optional.of(seed.module());
      for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
        mutant = mutant.flatMap(m -> new Mutator(random, m, foreign).mutate(m));
      }
      Optional<Trial> trial = mutant.flatMap(m -> trial(seed.with(m), space));
      if (trial.isPresent()) {
        return trial.get();
      }
    }
  }

  /** The mutant as a text; empty where a node stands where the language has no place for it. */
  private static Optional<Trial> trial(Seed mutant, String space) {
    try {
      return Optional.of(Space.trial(mutant, space));
    } catch (ClassCastException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
