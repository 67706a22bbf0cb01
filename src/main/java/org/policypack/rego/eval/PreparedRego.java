package org.policypack.rego.eval;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.rego.typecheck.QueryCheck;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.policypack.value.Value;

/** Compiled modules. Immutable but for remembered queries; many threads may ask at once. */
public final class PreparedRego {
  private static final String RESULT = "result";

  private final Program program;
  private final QueryCheck check;
  private final Map<String, Asked> queries = new ConcurrentHashMap<>();

  PreparedRego(Program program, QueryCheck check) {
    this.program = program;
    this.check = check;
  }

  private record Asked(@Nullable PreparedQuery query, List<Diagnostic> diagnostics) {}

  /**
   * Evaluates one document with the usual options.
   *
   * @param path what is asked for, such as {@code data.cavra.policy.decision}
   * @param input the input, or null for none
   */
  public RegoResult evaluate(String path, @Nullable Value input) {
    return evaluate(path, input, EvaluationOptions.usual());
  }

  /** Evaluates one document. See {@link #evaluate(String, Value)}. */
  public RegoResult evaluate(String path, @Nullable Value input, EvaluationOptions options) {
    Asked asked = queries.computeIfAbsent(path, this::ask);
    if (asked.query == null) {
      Diagnostic first = asked.diagnostics.getFirst();
      return new RegoResult.Failed(first.code(), first.message(), first.span());
    }
    return asked.query.first(RESULT, input, options);
  }

  /**
   * Prepares a query of any number of expressions.
   *
   * @return the query, or why it cannot be
   */
  public QueryResult prepare(String text) {
    RegoParser.QueryResult parsed = RegoParser.parseQuery(SourceFile.of("query", text));
    return parsed.body().isEmpty()
        ? new QueryResult(null, parsed.diagnostics())
        : prepare(parsed.body().get());
  }

  private QueryResult prepare(Body body) {
    List<Diagnostic> errors = errors(body, QueryContext.NONE, () -> body);
    if (!errors.isEmpty()) {
      return new QueryResult(null, errors);
    }
    try {
      return new QueryResult(PreparedQuery.plan(program, body, ModuleNames.none()), List.of());
    } catch (CompileException e) {
      return new QueryResult(null, List.of(e.diagnostic()));
    }
  }

  /**
   * What OPA refuses in a query.
   *
   * @param captured the query as it will be asked
   */
  private List<Diagnostic> errors(Body query, QueryContext context, Supplier<Body> captured) {
    DeclarationCheck declarations = new DeclarationCheck(program.names(context), false);
    declarations.check(query);
    Diagnostics found = new Diagnostics();
    found.addAll(declarations.errors());
    found.addAll(declarations.unused());
    if (found.hasErrors()) {
      return found.sorted();
    }
    Set<Call> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    hidden.addAll(declarations.hiddenCalls());
    return check.errors(captured.get(), context.module(), context.inPackage(), hidden);
  }

  /**
   * Prepares a query of any number of expressions, whose values will be told too.
   *
   * @return the query, or why it cannot be
   */
  public QuestionResult ask(SourceFile text, QueryContext context) {
    RegoParser.QueryResult parsed = RegoParser.parseQuery(text);
    if (parsed.body().isEmpty()) {
      return new QuestionResult(Optional.empty(), parsed.diagnostics());
    }
    Body body = parsed.body().get();
    ModuleNames names = program.names(context);
    List<Diagnostic> errors =
        errors(body, context, () -> Capture.of(program, names, body, body.expressions()).body());
    return errors.isEmpty() ? question(body, names) : new QuestionResult(Optional.empty(), errors);
  }

  private QuestionResult question(Body body, ModuleNames names) {
    try {
      PreparedQuery plain = PreparedQuery.plan(program, body, names);
      Capture capture = Capture.of(program, names, body, plain.order());
      PreparedQuery query = PreparedQuery.plan(program, capture.body(), names);
      PreparedQuestion question = new PreparedQuestion(query, capture.asked());
      return new QuestionResult(Optional.of(question), List.of());
    } catch (CompileException e) {
      return new QuestionResult(Optional.empty(), List.of(e.diagnostic()));
    }
  }

  /** A query ready to be asked, or the reasons why there is none. */
  public record QuestionResult(Optional<PreparedQuestion> question, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public QuestionResult {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private Asked ask(String path) {
    QueryResult result = prepare(RESULT + " = " + path);
    return new Asked(result.query(), result.diagnostics());
  }

  /** A query ready to run, or null with the reasons. */
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

  /** What a query gets that nests deeper than the stack allows. */
  static RegoResult.Failed tooDeep() {
    return new RegoResult.Failed("eval_budget_error", "values are nested too deeply", Span.none());
  }

  /** What a query gets whose values do not fit into the memory. */
  static RegoResult.Failed tooLarge() {
    return new RegoResult.Failed(
        "eval_budget_error", "the query needs more memory than there is", Span.none());
  }
}
