package org.policypack.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.eval.CompileOptions;
import org.policypack.rego.eval.CompileResult;
import org.policypack.rego.eval.Coverage;
import org.policypack.rego.eval.EvaluationOptions;
import org.policypack.rego.eval.Observer;
import org.policypack.rego.eval.PreparedRego;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.ParseResult;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Which parts of an exported module have run, as {@code opa test --coverage} counts them. */
final class ModuleCoverage {
  private final Module module;
  private final Set<Span> open;

  private ModuleCoverage(Module module) {
    this.module = module;
    this.open = new HashSet<>(Coverage.of(module));
  }

  /** Nothing has run yet of the module of this text. */
  static ModuleCoverage of(String name, String text) {
    return new ModuleCoverage(parsed(name, text));
  }

  /** Compiles the module, and perhaps its tests, with some data. */
  Runs with(ObjectValue data, String... tests) {
    List<Module> modules = new ArrayList<>(List.of(module));
    for (String test : tests) {
      modules.add(parsed("test.rego", test));
    }
    CompileResult compiled = RegoEngine.compile(modules, data, CompileOptions.forTests(true));
    return new Runs(
        compiled
            .prepared()
            .orElseThrow(() -> new IllegalStateException(compiled.diagnostics().toString())));
  }

  /** Whether every part has run. */
  boolean isWhole() {
    return open.isEmpty();
  }

  /** The parts that have not run, in no order. */
  Set<Span> open() {
    return Set.copyOf(open);
  }

  private static Module parsed(String name, String text) {
    ParseResult result = RegoParser.parse(SourceFile.of(name, text));
    return result
        .module()
        .orElseThrow(() -> new IllegalStateException(result.diagnostics().toString()));
  }

  /** The module with data, ready to run. */
  final class Runs {
    private final PreparedRego rego;

    private Runs(PreparedRego rego) {
      this.rego = rego;
    }

    /**
     * Asks for a document, and takes note of what runs if the answer is right.
     *
     * @return whether something ran that had not run before, and the answer is right
     */
    boolean covers(String query, @Nullable Value input, Predicate<RegoResult> right) {
      Set<Span> ran = new HashSet<>();
      RegoResult result =
          rego.evaluate(query, input, EvaluationOptions.usual().observedBy(collecting(ran)));
      return right.test(result) && open.removeAll(newlyRun(ran));
    }

    private Set<Span> newlyRun(Set<Span> ran) {
      return open.stream()
          .filter(part -> ran.stream().anyMatch(span -> span.contains(part)))
          .collect(Collectors.toSet());
    }
  }

  private static Observer collecting(Set<Span> ran) {
    return new Observer() {
      @Override
      public void ran(Span span) {
        if (!span.isNone()) {
          ran.add(span);
        }
      }
    };
  }
}
