package org.policypack.benchmark;

import java.io.IOException;
import java.nio.file.Path;
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
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.Decision;
import org.policypack.engine.PolicyCompiler;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.value.Value;

/**
 * How long a decision takes, from the request as a value to the decision as an object; {@code opa
 * bench} measures the same of OPA. Run by {@code scripts/benchmark}, which names the pack and the
 * requests.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecideBenchmark {
  /** The pack file. */
  @Param({})
  public String pack = "";

  /** A file that holds one request. */
  @Param({})
  public String request = "";

  @SuppressWarnings("NullAway.Init") // by read()
  private CompiledPolicy policy;

  @SuppressWarnings("NullAway.Init") // by read()
  private Value input;

  /** Reads the pack and the request. */
  @Setup
  public void read() throws IOException {
    LoadedPack loaded = PackLoader.load(Path.of(pack));
    policy =
        PolicyCompiler.compile(
            loaded
                .pack()
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            DiagnosticRenderer.render(loaded.diagnostics()))));
    input = Subject.json(Path.of(request));
  }

  /** One decision. */
  @Benchmark
  public Decision decide() {
    return policy.decide(input);
  }
}
