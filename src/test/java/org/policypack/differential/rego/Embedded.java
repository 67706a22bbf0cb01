package org.policypack.differential.rego;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.eval.CompileResult;
import org.policypack.rego.eval.EvaluationOptions;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.rego.syntax.ParseResult;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ObjectValue;

/** The embedded engine, asked as OPA is. */
final class Embedded {
  private static final long STEPS = 20_000_000;

  private Embedded() {}

  static Outcome of(Trial trial) {
    try {
      return asked(trial);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Errors(
          Set.of("crash"), e + " " + List.of(e.getStackTrace()).stream().limit(6).toList());
    }
  }

  private static Outcome asked(Trial trial) {
    ParseResult parsed = RegoParser.parse(SourceFile.of(trial.space() + ".rego", trial.text()));
    if (parsed.module().isEmpty()) {
      return refused(parsed.diagnostics());
    }
    ObjectValue data = ObjectValue.builder().put(trial.space(), trial.data()).build();
    CompileResult compiled = RegoEngine.compile(List.of(parsed.module().get()), data);
    if (compiled.prepared().isEmpty()) {
      return refused(compiled.diagnostics());
    }
    EvaluationOptions options = EvaluationOptions.usual().withSteps(STEPS);
    return switch (compiled
        .prepared()
        .get()
        .evaluate(trial.path(), trial.input().orElse(null), options)) {
      case RegoResult.Defined defined -> new Outcome.Document(GoJsonWriter.plain(defined.value()));
      case RegoResult.Undefined u -> new Outcome.Undefined();
      case RegoResult.Failed f -> new Outcome.Errors(Set.of(f.code()), f.message());
    };
  }

  private static Outcome refused(List<Diagnostic> diagnostics) {
    return new Outcome.Errors(
        diagnostics.stream().map(Diagnostic::code).collect(Collectors.toSet()),
        diagnostics.stream()
            .map(d -> d.span().location().line() + ": " + d.code() + ": " + d.message())
            .collect(Collectors.joining("; ")));
  }
}
