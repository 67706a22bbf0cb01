package org.policypack.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Measures whole processes, start-up included. */
final class ProcessTimer {
  private static final int RUNS = 21;

  private ProcessTimer() {}

  /** The median of some runs, in milliseconds; every run must end with exit code 0. */
  static double milliseconds(List<String> command) throws IOException, InterruptedException {
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("failed: " + String.join(" ", command));
      }
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }
}
