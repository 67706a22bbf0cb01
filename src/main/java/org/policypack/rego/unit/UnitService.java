package org.policypack.rego.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Supplier;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.eval.CompileOptions;
import org.policypack.rego.eval.CompileResult;
import org.policypack.rego.eval.EvaluationOptions;
import org.policypack.rego.eval.Observer;
import org.policypack.rego.eval.PreparedRego;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.load.LoadedRego;
import org.policypack.rego.load.RegoLoader;
import org.policypack.source.Span;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Loads modules and runs their tests, one after the other. */
public final class UnitService {
  private final UnitRequest request;
  private final Optional<CoverageCount> coverage;

  private UnitService(UnitRequest request) {
    this.request = request;
    this.coverage = request.coverage() ? Optional.of(new CoverageCount()) : Optional.empty();
  }

  /** Runs tests. Whatever is wrong with the files is in the report. */
  public static UnitReport run(UnitRequest request) {
    return new UnitService(request).run();
  }

  private UnitReport run() {
    if (request.run().isPresent() && matches(request.run().get(), "").isEmpty()) {
      return new UnitReport.Refused(
          List.of(
              Diagnostic.error(
                  "unit.run", Span.none(), "`" + request.run().get() + "` is no pattern.")));
    }
    RegoLoader loader = new RegoLoader(request.cwd(), request.ignored());
    LoadedRego loaded =
        request.asBundles()
            ? loader.load(List.of(), request.paths())
            : loader.load(request.paths(), List.of());
    return loaded.hasErrors() ? new UnitReport.Refused(loaded.diagnostics()) : run(loaded);
  }

  private UnitReport run(LoadedRego loaded) {
    TestFinder finder = TestFinder.of(loaded.modules());
    CompileResult compiled = compile(finder, loaded, request.coverage());
    if (compiled.prepared().isEmpty()) {
      return new UnitReport.Refused(compiled.diagnostics());
    }
    List<UnitResult> results =
        finder.tests().stream()
            .filter(this::isSelected)
            .map(test -> run(test, compiled.prepared().get()))
            .toList();
    return new UnitReport.Ran(
        explained(
            results,
            () ->
                request.coverage()
                    ? compiled.prepared().get()
                    : compile(finder, loaded, true).prepared().orElseThrow()),
        coverage.map(c -> c.report(loaded.modules())));
  }

  private CompileResult compile(TestFinder finder, LoadedRego loaded, boolean coverage) {
    CompileOptions options = CompileOptions.forTests(coverage).withSchemas(request.schemas());
    return RegoEngine.compile(finder.modules(), loaded.data(), options);
  }

  /**
   * Runs the tests that are undefined once more, now to hear how far they come.
   *
   * @param observed gives the modules compiled to tell which expressions run
   */
  private List<UnitResult> explained(List<UnitResult> results, Supplier<PreparedRego> observed) {
    if (results.stream().noneMatch(UnitResult::isUnexplained)) {
      return results;
    }
    PreparedRego rego = observed.get();
    return results.stream()
        .map(r -> r.isUnexplained() ? r.brokenAt(lastReached(r.test(), rego)) : r)
        .toList();
  }

  /** The expression of a test's body that comes last, if its rule does not hold. */
  private Optional<Span> lastReached(UnitTest test, PreparedRego rego) {
    Reached reached = new Reached(test);
    RegoResult result = evaluate(test, rego, reached);
    return result instanceof RegoResult.Undefined && !reached.expressions.isEmpty()
        ? Optional.of(reached.expressions.getLast())
        : Optional.empty();
  }

  private RegoResult evaluate(UnitTest test, PreparedRego rego, Observer observer) {
    EvaluationOptions options =
        EvaluationOptions.ofCommand().withLimits(request.limits()).observedBy(observer);
    return rego.evaluate(test.reference(), null, options);
  }

  private boolean isSelected(UnitTest test) {
    return request.run().flatMap(pattern -> matches(pattern, test.reference())).orElse(true);
  }

  /** Whether a text holds a match of a pattern, or nothing where the pattern is none. */
  private static Optional<Boolean> matches(String pattern, String text) {
    PreparedRego none = RegoEngine.compile(List.of(), ObjectValue.EMPTY).prepared().orElseThrow();
    Value input = ObjectValue.builder().put("pattern", pattern).put("text", text).build();
    RegoResult result = none.evaluate("regex.match(input.pattern, input.text)", input);
    return result instanceof RegoResult.Defined defined
        ? Optional.of(BooleanValue.TRUE.equals(defined.value()))
        : Optional.empty();
  }

  private UnitResult run(UnitTest test, PreparedRego rego) {
    if (test.isSkipped()) {
      return new UnitResult(
          test, UnitResult.Outcome.SKIPPED, Optional.empty(), "", Map.of(), Optional.empty());
    }
    Listener listener = new Listener();
    return switch (evaluate(test, rego, listener)) {
      case RegoResult.Defined defined -> judged(test, defined.value(), listener);
      case RegoResult.Undefined undefined ->
          result(test, UnitResult.Outcome.FAIL, Optional.empty(), listener, Map.of());
      case RegoResult.Failed failed ->
          result(
              test,
              UnitResult.Outcome.ERROR,
              Optional.of(Diagnostic.error(failed.code(), failed.span(), failed.message())),
              listener,
              Map.of());
    };
  }

  private static UnitResult judged(UnitTest test, Value value, Listener listener) {
    Map<String, CaseResult> cases = test.hasCases() ? Cases.of(value, listener.begun) : Map.of();
    boolean passed =
        test.hasCases()
            ? cases.values().stream().noneMatch(CaseResult::failed)
            : BooleanValue.TRUE.equals(value);
    UnitResult.Outcome outcome = passed ? UnitResult.Outcome.PASS : UnitResult.Outcome.FAIL;
    return result(test, outcome, Optional.empty(), listener, cases);
  }

  private static UnitResult result(
      UnitTest test,
      UnitResult.Outcome outcome,
      Optional<Diagnostic> error,
      Listener listener,
      Map<String, CaseResult> cases) {
    String output = listener.output.toString();
    return new UnitResult(test, outcome, error, output, cases, Optional.empty());
  }

  /** Collects the expressions of a test's body by when they are reached first. */
  private static final class Reached implements Observer {
    private final UnitTest test;
    private final SequencedSet<Span> expressions = new LinkedHashSet<>();

    Reached(UnitTest test) {
      this.test = test;
    }

    @Override
    public void ran(Span span) {
      // A call inside an expression comes before the expression as a whole.
      test.body().stream().filter(whole -> whole.contains(span)).forEach(expressions::add);
    }
  }

  /** Listens to one test. */
  private final class Listener implements Observer {
    private final StringBuilder output = new StringBuilder();
    private final List<List<Value>> begun = new ArrayList<>();

    @Override
    public void print(String line) {
      output.append(line).append('\n');
    }

    @Override
    public void testCase(List<Value> path) {
      begun.add(path);
    }

    @Override
    public void ran(Span span) {
      coverage.ifPresent(c -> c.cover(span));
    }
  }
}
