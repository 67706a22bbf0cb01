package org.policypack.parity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.fixture.TestCase;
import org.policypack.rego.eval.CompileResult;
import org.policypack.rego.eval.PreparedRego;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.syntax.ParseResult;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.source.SourceFile;
import org.policypack.value.ObjectValue;

/** The embedded Rego engine on the exported files, which it reads from disk like any Rego. */
final class EmbeddedEngine implements DecisionEngine {
  private final Path module;
  private final Path data;
  private final String query;
  private final String version;

  EmbeddedEngine(Path module, Path data, String query, String version) {
    this.module = module;
    this.data = data;
    this.query = query;
    this.version = version;
  }

  @Override
  public String name() {
    return EngineRow.EMBEDDED;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<EngineAnswer> decideAll(List<TestCase> cases) throws IOException {
    SourceFile source =
        SourceFile.of(
            module.getFileName().toString(),
            new String(Files.readAllBytes(module), StandardCharsets.UTF_8));
    ParseResult parsed = RegoParser.parse(source);
    if (parsed.module().isEmpty()) {
      return failed(cases, parsed.diagnostics());
    }
    if (!(StrictJson.parse(Files.readAllBytes(data)) instanceof JsonResult.Parsed json)
        || !(json.value() instanceof ObjectValue document)) {
      return failed(cases, data.getFileName() + " is no JSON object");
    }
    CompileResult compiled = RegoEngine.compile(List.of(parsed.module().get()), document);
    return compiled.prepared().isEmpty()
        ? failed(cases, compiled.diagnostics())
        : cases.stream().map(c -> answer(compiled.prepared().get(), c)).toList();
  }

  private EngineAnswer answer(PreparedRego policy, TestCase each) {
    return switch (policy.evaluate(query, each.request().orElse(null))) {
      case RegoResult.Defined defined -> new EngineAnswer.Decided(defined.value());
      case RegoResult.Undefined undefined -> new EngineAnswer.Undefined();
      case RegoResult.Failed failed ->
          new EngineAnswer.Failed(failed.code() + ": " + failed.message());
    };
  }

  private static List<EngineAnswer> failed(List<TestCase> cases, List<Diagnostic> diagnostics) {
    Diagnostic first = diagnostics.getFirst();
    String more = diagnostics.size() > 1 ? " (and " + (diagnostics.size() - 1) + " more)" : "";
    return failed(cases, first.code() + ": " + first.span() + ": " + first.message() + more);
  }

  private static List<EngineAnswer> failed(List<TestCase> cases, String message) {
    return Collections.nCopies(cases.size(), new EngineAnswer.Failed(message));
  }
}
