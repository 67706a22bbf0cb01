package org.policypack.rego.query;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.eval.CompileOptions;
import org.policypack.rego.eval.CompileResult;
import org.policypack.rego.eval.PreparedQuery;
import org.policypack.rego.eval.PreparedRego;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.load.LoadedRego;
import org.policypack.rego.load.RegoLoader;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;

/** Loads files, compiles them, and asks them a query. */
public final class QueryService {
  private final QueryRequest request;
  private final SourceFile query;

  private QueryService(QueryRequest request) {
    this.request = request;
    this.query = SourceFile.of("query", request.query());
  }

  /** Answers a query. Whatever is wrong with it or with files is in the report. */
  public static QueryReport run(QueryRequest request) {
    return new QueryService(request).run();
  }

  private QueryReport run() {
    RegoLoader loader = new RegoLoader(request.cwd(), request.ignored());
    LoadedRego loaded = loader.load(request.paths(), request.bundles());
    if (loaded.hasErrors()) {
      return failed(loaded.diagnostics());
    }
    CompileOptions loose = CompileOptions.COMMAND.withSchemas(request.schemas());
    CompileOptions usual = request.strict() ? loose.strictly() : loose;
    CompileOptions options = RegoParser.parseQuery(query).body().map(usual::askedBy).orElse(usual);
    CompileResult compiled = RegoEngine.compile(loaded.modules(), loaded.data(), options);
    return compiled.prepared().isEmpty()
        ? failed(compiled.diagnostics())
        : ask(compiled.prepared().get());
  }

  private QueryReport ask(PreparedRego rego) {
    if (request.query().isBlank()) {
      return failed(
          List.of(Diagnostic.error("query.empty", Span.none(), "cannot evaluate empty query")));
    }
    QueryHeader header = new QueryHeader(request.packageName(), request.imports());
    Optional<Diagnostic> mistake = header.mistake();
    if (mistake.isPresent()) {
      return new QueryReport.Failed(mistake.get().span().source(), List.of(mistake.get()));
    }
    PreparedRego.QueryResult asked = rego.ask(query, header.context());
    PreparedQuery prepared = asked.query();
    return prepared == null ? failed(asked.diagnostics()) : answer(prepared);
  }

  private QueryReport answer(PreparedQuery prepared) {
    return switch (prepared.solutions(request.input().orElse(null), request.options())) {
      case PreparedQuery.Answer.Solutions found -> new QueryReport.Answered(found.solutions());
      case PreparedQuery.Answer.Failed failed -> failed(List.of(diagnostic(failed.failure())));
    };
  }

  private static Diagnostic diagnostic(RegoResult.Failed failure) {
    return Diagnostic.error(failure.code(), failure.span(), failure.message());
  }

  private QueryReport failed(List<Diagnostic> diagnostics) {
    return new QueryReport.Failed(query, diagnostics);
  }
}
