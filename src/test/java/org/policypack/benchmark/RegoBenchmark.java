package org.policypack.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.policypack.rego.eval.PreparedRego;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * How long the embedded Rego engine takes for a query, from the request as a value to the result as
 * a value; {@code opa bench} measures the same of OPA.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RegoBenchmark {
  /** A folder with {@code policy.rego} and {@code data.json}. */
  @Param({})
  public String folder = "";

  /** What is asked. */
  @Param({})
  public String query = "";

  /** A file that holds one request. */
  @Param({})
  public String request = "";

  @SuppressWarnings("NullAway.Init") // by read()
  private PreparedRego policy;

  @SuppressWarnings("NullAway.Init") // by read()
  private Value input;

  /** Reads module, data and request. */
  @Setup
  public void read() throws IOException {
    Path module = Path.of(folder, Subject.MODULE);
    SourceFile source = SourceFile.of(module.toString(), Files.readString(module));
    Module parsed = RegoParser.parse(source).module().orElseThrow();
    ObjectValue data = (ObjectValue) Subject.json(Path.of(folder, Subject.DATA));
    policy = RegoEngine.compile(List.of(parsed), data).prepared().orElseThrow();
    input = Subject.json(Path.of(request));
  }

  /** One evaluation. */
  @Benchmark
  public RegoResult evaluate() {
    return policy.evaluate(query, input);
  }
}
