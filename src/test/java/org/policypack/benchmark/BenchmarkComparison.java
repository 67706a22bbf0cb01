package org.policypack.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.OpaLocator;
import org.policypack.opa.OpaSearch;

/**
 * Measures the native engine, the embedded Rego engine and OPA on the same requests in one run, and
 * prints their ratios; then whole processes. {@code scripts/benchmark} starts it in the project's
 * folder.
 *
 * <p>Arguments: a folder to work in, the pack file, its export, the requests for it, and behind
 * {@code --} the exports of other packs.
 */
public final class BenchmarkComparison {
  private static final int MANY_RULES = 10_000;

  private BenchmarkComparison() {}

  /** What the engines took for one request, in nanoseconds; nothing for one that was not asked. */
  private record Row(String request, OptionalDouble engine, double embedded, double opa) {
    static final String TITLE =
        String.format(
            "%-42s %10s %10s %10s %8s %8s",
            "one decision", "native", "embedded", "OPA", "OPA/nat.", "OPA/emb.");

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-42s %10s %7.2f µs %7.1f µs %8s %8.0f",
          request,
          engine.isPresent()
              ? String.format(Locale.ROOT, "%.2f µs", engine.getAsDouble() / 1000)
              : "",
          embedded / 1000,
          opa / 1000,
          engine.isPresent() ? String.format(Locale.ROOT, "%.0f", opa / engine.getAsDouble()) : "",
          opa / embedded);
    }
  }

  /** Prints the comparison. */
  public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
    OpaBinary opa = opa();
    Path work = Path.of(args[0]);
    Path pack = Path.of(args[1]);
    List<String> rest = List.of(args).subList(3, args.length);
    List<Path> requests = rest.subList(0, rest.indexOf("--")).stream().map(Path::of).toList();
    Subject baseline = Subject.ofExport(Path.of(args[2]), work.resolve("baseline"), requests);
    System.out.println("policypack on Java " + Runtime.version() + ", OPA " + opa.version());
    System.out.printf("%n%s%n", Row.TITLE);
    decisions(pack, baseline, opa);
    for (String export : rest.subList(rest.indexOf("--") + 1, rest.size())) {
      String name = Path.of(export).getFileName().toString();
      evaluations(name, Subject.ofExport(Path.of(export), work.resolve(name), List.of()), opa);
    }
    evaluations("10 rules", Subject.ofManyRules(10, work.resolve("few")), opa);
    Subject many = Subject.ofManyRules(MANY_RULES, work.resolve("many"));
    evaluations(MANY_RULES + " rules", many, opa);
    Path module = baseline.folder().resolve(Subject.MODULE);
    new ProcessComparison(opa, pack, module, many).print();
  }

  /** One engine after the other for each request, so that all see the machine in one state. */
  private static void decisions(Path pack, Subject subject, OpaBinary opa)
      throws RunnerException, IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (Path request : subject.requests()) {
      Row row =
          new Row(
              request.getFileName().toString(),
              OptionalDouble.of(decision(pack, request)),
              evaluation(subject, request),
              new OpaBench(opa, subject.folder(), subject.query()).nanoseconds(request.toString()));
      System.out.println(row);
      rows.add(row);
    }
    double engine = mean(rows, row -> row.engine().orElseThrow());
    System.out.println(
        new Row(
            "mean", OptionalDouble.of(engine), mean(rows, Row::embedded), mean(rows, Row::opa)));
  }

  private static void evaluations(String name, Subject subject, OpaBinary opa)
      throws RunnerException, IOException, InterruptedException {
    Path request = subject.requests().getFirst();
    double embedded = evaluation(subject, request);
    OpaBench bench = new OpaBench(opa, subject.folder(), subject.query());
    double other = bench.nanoseconds(request.toString());
    System.out.println(new Row(name, OptionalDouble.empty(), embedded, other));
  }

  private static double decision(Path pack, Path request) throws RunnerException {
    return score(
        DecideBenchmark.class, Map.of("pack", pack.toString(), "request", request.toString()));
  }

  private static double evaluation(Subject subject, Path request) throws RunnerException {
    return score(
        RegoBenchmark.class,
        Map.of(
            "folder", subject.folder().toString(),
            "query", subject.query(),
            "request", request.toString()));
  }

  private static double score(Class<?> benchmark, Map<String, String> parameters)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .verbosity(VerboseMode.SILENT)
            .jvmArgsAppend(quiet());
    parameters.forEach(options::param);
    return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
  }

  /** JMH uses what newer JDKs warn of, in the midst of the table. */
  private static String[] quiet() {
    return Runtime.version().feature() >= 24
        ? new String[] {"--sun-misc-unsafe-memory-access=allow"}
        : new String[0];
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> time) {
    return rows.stream().mapToDouble(time).average().orElseThrow();
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
