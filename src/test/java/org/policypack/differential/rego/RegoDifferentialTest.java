package org.policypack.differential.rego;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.opa.TestOpas;
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
  private static final int A_BATCH = 150;

  /**
   * So many mutants may give one finding: what no one writes, such as a function named by a
   * variable, is not worth a line of the engine.
   */
  private static final int MUTANTS_A_FINDING = 50;

  private static final Path FINDINGS = Path.of("target", "differential", "rego");

  private final Random random = new Random(SEED);
  private int tried;

  @Test
  void enginesAgree(@TempDir Path folder) throws IOException {
    RealOpa opa = new RealOpa(TestOpas.any(), folder.resolve("opa"));
    List<Seed> seeds = Seeds.all();
    Tally tally = new Tally(FINDINGS);
    while (tried < MUTANTS) {
      List<Trial> trials = trials(seeds, Math.min(A_BATCH, MUTANTS - tried));
      Map<String, Outcome> theirs = opa.of(trials);
      for (Trial trial : trials) {
        Outcome ours = Embedded.of(trial);
        Outcome outcome = theirs.getOrDefault(trial.space(), new Outcome.Undefined());
        boolean hidden = outcome instanceof Outcome.Errors && !ours.agrees(outcome);
        tally.add(trial, ours, hidden ? opa.alone(trial) : outcome);
      }
    }
    tally.tell();
    assertTrue(
        tally.findings() * MUTANTS_A_FINDING <= MUTANTS,
        tally.findings() + " findings; see " + FINDINGS);
  }

  private List<Trial> trials(List<Seed> seeds, int count) {
    List<Trial> trials = new ArrayList<>();
    while (trials.size() < count) {
      Seed seed = seeds.get(random.nextInt(seeds.size()));
      Module foreign = seeds.get(random.nextInt(seeds.size())).module();
      Optional<Module> mutant = Optional.of(seed.module());
      for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
        mutant = mutant.flatMap(m -> new Mutator(random, m, foreign).mutate(m));
      }
      mutant.flatMap(m -> trial(seed.with(m))).ifPresent(trials::add);
    }
    return trials;
  }

  /** The mutant as a text; empty where a node stands where the language has no place for it. */
  private Optional<Trial> trial(Seed mutant) {
    try {
      return Optional.of(Space.trial(mutant, "m" + tried++));
    } catch (ClassCastException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
