package org.policypack.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.policypack.opa.OpaBinary;

/**
 * Measures whole processes of {@code policy} beside those of OPA, and prints their ratios.
 *
 * @param opa the OPA beside which they run
 * @param pack a pack file, for {@code policy validate}
 * @param module the module that the pack's export has, for {@code opa check}
 * @param many a module of many rules, to load and to ask once
 */
record ProcessComparison(OpaBinary opa, Path pack, Path module, Subject many) {
  private static final String POLICY = "scripts/policy";

  /** Prints the comparison, and {@code java -version} as a measure of the machine. */
  void print() throws IOException, InterruptedException {
    System.out.printf("%n%-42s %12s %10s %8s%n", "one process, median", "policy", "OPA", "ratio");
    String opaPath = opa.path().toString();
    compare("an empty query", List.of(POLICY, "eval", "1"), List.of(opaPath, "eval", "1"));
    compare(
        "validate a pack, check its module",
        List.of(POLICY, "validate", pack.toString()),
        List.of(opaPath, "check", module.toString()));
    compare("load many rules and ask once", load(POLICY), load(opaPath));
    List<List<String>> java = List.of(List.of(java(), "-version"));
    System.out.printf(
        Locale.ROOT,
        "%-42s %9.0f ms%n",
        "java -version",
        ProcessTimer.milliseconds(java).getFirst());
  }

  private List<String> load(String program) {
    String rules = many.folder().resolve(Subject.MODULE).toString();
    String request = many.requests().getFirst().toString();
    return List.of(program, "eval", "-d", rules, "-i", request, many.query());
  }

  private static void compare(String what, List<String> policy, List<String> opa)
      throws IOException, InterruptedException {
    List<Double> times = ProcessTimer.milliseconds(List.of(policy, opa));
    System.out.printf(
        Locale.ROOT,
        "%-42s %9.0f ms %7.0f ms %8.2f%n",
        what,
        times.getFirst(),
        times.getLast(),
        times.getFirst() / times.getLast());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
