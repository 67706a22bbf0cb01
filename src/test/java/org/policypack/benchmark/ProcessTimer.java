package org.policypack.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures whole processes, start-up included. */
final class ProcessTimer {
  private static final int RUNS = 21;

  private ProcessTimer() {}

  /**
   * The median of some runs of each command, in milliseconds. The commands take turns, so that all
   * see the machine in one state; every run must end with exit code 0.
   */
  static List<Double> milliseconds(List<List<String>> commands)
      throws IOException, InterruptedException {
    double[][] times = new double[commands.size()][RUNS];
    for (int run = 0; run < RUNS; run++) {
      for (int i = 0; i < times.length; i++) {
        times[i][run] = once(commands.get(i));
      }
    }
    List<Double> medians = new ArrayList<>();
    for (double[] ofCommand : times) {
      Arrays.sort(ofCommand);
      medians.add(ofCommand[RUNS / 2]);
    }
    return medians;
  }

  private static double once(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
