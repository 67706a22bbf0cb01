package org.policypack.differential.rego;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.policypack.opa.TestOpas;

/** Asks both engines the same, many modules in one run of OPA, and counts what they say. */
final class Rounds {
  private static final int A_BATCH = 150;

  private Rounds() {}

  /**
   * Runs trials.
   *
   * @param folder for what OPA reads
   * @param findings where what differs is written
   * @param trial makes a trial of its number
   */
  static Tally run(int count, Path folder, Path findings, IntFunction<Trial> trial)
      throws IOException {
    RealOpa opa = new RealOpa(TestOpas.any(), folder.resolve("opa"));
    Tally tally = new Tally(findings);
    List<Trial> batch = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      batch.add(trial.apply(number));
      if (batch.size() == A_BATCH || number == count - 1) {
        compare(batch, opa, tally);
        batch.clear();
      }
    }
    tally.tell();
    return tally;
  }

  private static void compare(List<Trial> batch, RealOpa opa, Tally tally) throws IOException {
    Map<String, Outcome> theirs = opa.of(batch);
    for (Trial trial : batch) {
      Outcome ours = Embedded.of(trial);
      Outcome outcome = theirs.getOrDefault(trial.space(), new Outcome.Undefined());
      // In a run with others an error can hide others, and names of variables sort differently.
      tally.add(trial, ours, ours.agrees(outcome) ? outcome : opa.alone(trial));
    }
  }
}
