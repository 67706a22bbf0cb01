package org.policypack.rego.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.eval.CompileResult;
import org.policypack.rego.eval.EvaluationOptions;
import org.policypack.rego.eval.PreparedQuery;
import org.policypack.rego.eval.PreparedRego;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.ParseResult;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Runs a conformance case on the embedded engine and says what differs. */
final class CaseRunner {
  private CaseRunner() {}

  /** What is wrong, or empty where the case passes. */
  static Optional<String> problem(ConformanceCase aCase) {
    try {
      return run(aCase);
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of("crash: " + e);
    }
  }

  private static Optional<String> run(ConformanceCase aCase) {
    List<Module> modules = new ArrayList<>();
    for (int i = 0; i < aCase.modules().size(); i++) {
      ParseResult parsed =
          RegoParser.parse(SourceFile.of("test-" + i + ".rego", aCase.modules().get(i)));
      if (parsed.module().isEmpty()) {
        return refused(parsed.diagnostics());
      }
      modules.add(parsed.module().get());
    }
    CompileResult compiled = RegoEngine.compile(modules, aCase.data().orElse(ObjectValue.EMPTY));
    if (compiled.prepared().isEmpty()) {
      return refused(compiled.diagnostics());
    }
    return ask(aCase, compiled.prepared().get());
  }

  private static Optional<String> refused(List<Diagnostic> diagnostics) {
    Diagnostic first = diagnostics.getFirst();
    return Optional.of(first.code() + ": " + first.message());
  }

  private static Optional<String> ask(ConformanceCase aCase, PreparedRego rego) {
    PreparedRego.QueryResult query = rego.prepare(aCase.query());
    if (query.query() == null) {
      return refused(query.diagnostics());
    }
    EvaluationOptions usual = EvaluationOptions.usual().withSteps(50_000_000);
    EvaluationOptions options = aCase.strictError() ? usual.strict() : usual;
    return switch (query.query().solutions(input(aCase), options)) {
      case PreparedQuery.Answer.Failed failed -> compareError(aCase, failed.failure());
      case PreparedQuery.Answer.Solutions solutions ->
          compare(
              aCase, solutions.solutions().stream().map(PreparedQuery.Solution::bindings).toList());
    };
  }

  private static Value input(ConformanceCase aCase) {
    if (aCase.inputTerm().isPresent()) {
      PreparedRego none = RegoEngine.compile(List.of(), ObjectValue.EMPTY).prepared().orElseThrow();
      RegoResult result = none.evaluate(aCase.inputTerm().get(), null);
      return ((RegoResult.Defined) result).value();
    }
    return aCase.input().orElse(null);
  }

  private static Optional<String> compareError(ConformanceCase aCase, RegoResult.Failed failed) {
    boolean wanted = aCase.wantErrorCode().isPresent() || aCase.wantError().isPresent();
    String place =
        failed.span().isNone()
            ? ""
            : failed.span().source() + ":" + failed.span().location().line() + ": ";
    String text = place + failed.code() + ": " + failed.message();
    boolean fits =
        aCase.wantErrorCode().map(failed.code()::equals).orElse(true)
            && aCase.wantError().map(text::contains).orElse(true);
    return wanted && fits ? Optional.empty() : Optional.of("error: " + text);
  }

  private static Optional<String> compare(
      ConformanceCase aCase, List<Map<String, Value>> bindings) {
    if (aCase.wantErrorCode().isPresent() || aCase.wantError().isPresent()) {
      return Optional.of("no error");
    }
    Set<Value> got = new HashSet<>();
    for (Map<String, Value> solution : bindings) {
      Map<Value, Value> members = new LinkedHashMap<>();
      solution.forEach((name, value) -> members.put(StringValue.of(name), json(value, aCase)));
      got.add(ObjectValue.of(members));
    }
    Set<Value> want = new HashSet<>();
    if (aCase.wantResult().orElseThrow() instanceof ArrayValue array) {
      want.addAll(array.items());
    }
    return got.equals(want)
        ? Optional.empty()
        : Optional.of("got " + shortened(got) + " want " + shortened(want));
  }

  private static String shortened(Set<Value> values) {
    String text = values.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  private static Value json(Value value, ConformanceCase aCase) {
    Value plain = plain(value);
    if (aCase.sortBindings() && plain instanceof ArrayValue array) {
      List<Value> sorted = new ArrayList<>(array.items());
      sorted.sort(null);
      return new ArrayValue(sorted);
    }
    return plain;
  }

  /** A value of Rego as JSON: sets are arrays, keys are strings. */
  private static Value plain(Value value) {
    return switch (value) {
      case ArrayValue array ->
          new ArrayValue(array.items().stream().map(CaseRunner::plain).toList());
      case SetValue set -> new ArrayValue(set.items().stream().map(CaseRunner::plain).toList());
      case ObjectValue object -> {
        Map<Value, Value> members = new LinkedHashMap<>();
        object
            .members()
            .forEach((key, member) -> members.put(StringValue.of(key(key)), plain(member)));
        yield ObjectValue.of(members);
      }
      default -> value;
    };
  }

  private static String key(Value key) {
    return key instanceof StringValue string ? string.text() : JsonWriter.canonical(plain(key));
  }
}
