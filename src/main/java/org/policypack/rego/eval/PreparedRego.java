package org.policypack.rego.eval;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.namecheck.NameStage;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.rego.typecheck.QueryCheck;
import org.policypack.source.SourceFile;
import org.policypack.value.Value;

/** Compiled modules. Immutable but for remembered queries; many threads may ask at once. */
public final class PreparedRego {
  private static final String RESULT = "result";

  /** A program that makes up more texts than these prepares each anew, so none pile up. */
  private static final int MOST_REMEMBERED = 1_000;

  private final Program program;
  private final NameStage names;
  private final QueryCheck check;
  private final Map<String, Asked> queries = new ConcurrentHashMap<>();

  PreparedRego(Program program, NameStage names, QueryCheck check) {
    this.program = program;
    this.names = names;
    this.check = check;
  }

  private record Asked(@Nullable PreparedQuery query, List<Diagnostic> diagnostics) {}

  /**
   * Evaluates one document with the usual options. The first thousand paths are prepared once; put
   * what varies into the input, not into the path.
   *
   * @param path what is asked for, such as {@code data.cavra.policy.decision}
   * @param input the input, or null for none
   */
  public RegoResult evaluate(String path, @Nullable Value input) {
    return evaluate(path, input, EvaluationOptions.usual());
  }

  /** Evaluates one document. See {@link #evaluate(String, Value)}. */
  public RegoResult evaluate(String path, @Nullable Value input, EvaluationOptions options) {
    Asked asked = asked(path);
    if (asked.query == null) {
      Diagnostic first = asked.diagnostics.getFirst();
      return new RegoResult.Failed(first.code(), first.message(), first.span());
    }
    return asked.query.first(RESULT, input, options);
  }

  private Asked asked(String path) {
    Asked known = queries.get(path);
    if (known != null) {
      return known;
    }
    return queries.size() < MOST_REMEMBERED ? queries.computeIfAbsent(path, this::ask) : ask(path);
  }

  /**
   * Prepares a query of any number of expressions.
   *
   * @return the query, or why it cannot be
   */
  public QueryResult prepare(String text) {
    return prepare(SourceFile.of("query", text), QueryContext.NONE, false);
  }

  /**
   * Prepares a query of any number of expressions, whose values will be told too.
   *
   * @return the query, or why it cannot be
   */
  public QueryResult ask(SourceFile text, QueryContext context) {
    return prepare(text, context, true);
  }

  private QueryResult prepare(SourceFile text, QueryContext context, boolean answered) {
    RegoParser.QueryResult parsed = RegoParser.parseQuery(text);
    if (parsed.body().isEmpty()) {
      return new QueryResult(null, parsed.diagnostics());
    }
    Body body = parsed.body().get();
    Diagnostics problems = new Diagnostics();
    NameStage.Outcome named = names.check(body, context.module(), context.inPackage(), problems);
    if (!named.isFine()) {
      return new QueryResult(null, problems.sorted());
    }
    QueryCheck.Outcome checked =
        check.check(body, context.module(), context.inPackage(), named.hiddenCalls(), answered);
    if (!checked.errors().isEmpty()) {
      return new QueryResult(null, checked.errors());
    }
    CoreRule plain = checked.plain().orElseThrow();
    PreparedQuery query = PreparedQuery.plan(program, plain, Mocks.of(body), problems);
    return new QueryResult(problems.hasErrors() ? null : query, problems.sorted());
  }

  /** The path comes first, so that errors name its own columns. */
  private Asked ask(String path) {
    QueryResult result = prepare(path + " = " + RESULT);
    return new Asked(result.query(), result.diagnostics());
  }

  /**
   * What became of a query.
   *
   * @param query ready to run, or null where it has errors
   * @param diagnostics the errors with OPA's codes
   */
  public record QueryResult(@Nullable PreparedQuery query, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public QueryResult {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** A failure of the engine itself, told as a result. */
  static RegoResult.Failed failed(RegoFailure failure) {
    return new RegoResult.Failed(failure.code(), failure.text(), failure.span());
  }
}
