package org.policypack.parity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.policypack.fixture.TestCase;
import org.policypack.opa.OpaAnswer;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.OpaEngine;

/** A real OPA on the exported files. */
final class OpaDecisionEngine implements DecisionEngine {
  private final OpaEngine opa;
  private final String query;

  OpaDecisionEngine(OpaBinary binary, Path module, Path data, String query) {
    this.opa = OpaEngine.of(binary, List.of(module, data));
    this.query = query;
  }

  @Override
  public String name() {
    return EngineRow.OPA;
  }

  @Override
  public String version() {
    return opa.binary().version().text();
  }

  @Override
  public List<EngineAnswer> decideAll(List<TestCase> cases) throws IOException {
    return opa.evaluate(query, cases.stream().map(TestCase::request).toList()).stream()
        .map(OpaDecisionEngine::answer)
        .toList();
  }

  private static EngineAnswer answer(OpaAnswer answer) {
    return switch (answer) {
      case OpaAnswer.Defined defined -> new EngineAnswer.Decided(defined.value());
      case OpaAnswer.Undefined undefined -> new EngineAnswer.Undefined();
      case OpaAnswer.Failed failed -> new EngineAnswer.Failed(failed.message());
    };
  }
}
