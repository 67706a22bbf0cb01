package org.policypack.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.OpaLocator;
import org.policypack.opa.OpaSearch;

/**
 * Measures the native engine and OPA on the same requests in one run, and prints their ratio; then
 * whole processes. {@code scripts/benchmark} starts it in the project's folder.
 *
 * <p>Arguments: the pack file, the folder with its export, the module in it, the query, and the
 * files with requests.
 */
public final class BenchmarkComparison {
  private BenchmarkComparison() {}

  /** What both took for one request, in nanoseconds. */
  private record Row(String request, double engine, double opa) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-42s %9.2f µs %9.1f µs %7.0f",
          request,
          engine / 1000,
          opa / 1000,
          opa / engine);
    }
  }

  /** Prints the comparison. */
  public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
    OpaBinary opa = opa();
    System.out.println("policypack on Java " + Runtime.version() + ", OPA " + opa.version());
    System.out.printf("%n%-42s %12s %12s %7s%n", "one decision", "policypack", "OPA", "ratio");
    decisions(args, new OpaBench(opa, Path.of(args[1]), args[3]));
    System.out.printf("%n%-42s %12s%n", "one process", "median");
    process("java -version", List.of(java(), "-version"));
    process("policy validate", List.of("scripts/policy", "validate", args[0]));
    process("opa check", List.of(opa.path().toString(), "check", args[2]));
  }

  /** One engine after the other for each request, so that both see the machine in one state. */
  private static void decisions(String[] args, OpaBench opa)
      throws RunnerException, IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (String request : List.of(args).subList(4, args.length)) {
      String name = Path.of(request).getFileName().toString();
      Row row = new Row(name, engine(args[0], request), opa.nanoseconds(request));
      System.out.println(row);
      rows.add(row);
    }
    System.out.println(new Row("mean", mean(rows, Row::engine), mean(rows, Row::opa)));
  }

  private static double engine(String pack, String request) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(DecideBenchmark.class.getName())
        .param("pack", pack)
        .param("request", request)
        .verbosity(VerboseMode.SILENT)
        .jvmArgsAppend(quiet());
    return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
  }

  /** JMH uses what newer JDKs warn of, in the midst of the table. */
  private static String[] quiet() {
    return Runtime.version().feature() >= 24
        ? new String[] {"--sun-misc-unsafe-memory-access=allow"}
        : new String[0];
  }

  private static void process(String name, List<String> command)
      throws IOException, InterruptedException {
    System.out.printf(Locale.ROOT, "%-42s %9.0f ms%n", name, ProcessTimer.milliseconds(command));
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> time) {
    return rows.stream().mapToDouble(time).average().orElseThrow();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static OpaBinary opa() {
    return switch (OpaLocator.ofProcess(Path.of("")).locate(List.of()).getFirst()) {
      case OpaSearch.Found found -> found.binary();
      case OpaSearch.Unusable unusable -> throw new IllegalStateException(unusable.reason());
      case OpaSearch.NotFound missing ->
          throw new IllegalStateException(missing.reason() + "; run scripts/install-opa first");
    };
  }
}
