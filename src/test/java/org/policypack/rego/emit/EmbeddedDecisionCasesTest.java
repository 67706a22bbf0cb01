package org.policypack.rego.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.DecisionCase;
import org.policypack.engine.PolicyCompiler;
import org.policypack.rego.eval.CompileResult;
import org.policypack.rego.eval.PreparedRego;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.Value;

/** The embedded Rego engine decides what is exported as the native engine decides the pack. */
class EmbeddedDecisionCasesTest {
  @TestFactory
  Stream<DynamicTest> decidesAsTheNativeEngine() throws IOException {
    return DecisionCase.all().stream().map(each -> CaseTest.of(each.folder(), () -> compare(each)));
  }

  private static void compare(DecisionCase each) throws IOException {
    RegoExport export = RegoEmitter.emit(each.pack());
    Module module =
        RegoParser.parse(SourceFile.of("module.rego", export.moduleText())).module().orElseThrow();
    CompileResult compiled = RegoEngine.compile(List.of(module), export.data());
    assertEquals(List.of(), compiled.diagnostics());
    PreparedRego rego = compiled.prepared().orElseThrow();
    String query = each.pack().decisionQuery();
    CompiledPolicy policy = PolicyCompiler.compile(each.pack());
    for (String request : each.requests()) {
      Value input = Optional.ofNullable(DecisionCase.read(request)).orElse(null);
      Value expected = policy.decide(input).toValue();
      assertEquals(new RegoResult.Defined(expected), rego.evaluate(query, input), request);
    }
  }
}
