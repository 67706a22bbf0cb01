package org.policypack.rego.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.cases.CaseTest;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.DecisionCase;
import org.policypack.engine.PolicyCompiler;
import org.policypack.opa.NeedsOpa;
import org.policypack.opa.OpaAnswer;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.OpaEngine;
import org.policypack.opa.OpaTools;
import org.policypack.opa.TestOpas;
import org.policypack.rego.eval.CompileResult;
import org.policypack.rego.eval.PreparedRego;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.syntax.ParseResult;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.JsonWriter;
import org.policypack.value.Value;

/** Exports the pack of each case, and decides the requests of the decision cases. */
class RegoExportCasesTest {
  @TestFactory
  Stream<DynamicTest> exportsAsExpected() throws IOException {
    return ExportCase.all().stream().map(each -> CaseTest.of(each.folder(), each::check));
  }

  /** What is printed reads back as what was emitted. */
  @TestFactory
  Stream<DynamicTest> readsBack() throws IOException {
    return ExportCase.all().stream().map(each -> CaseTest.of(each.folder(), () -> readBack(each)));
  }

  private static void readBack(ExportCase each) {
    RegoExport export = each.export();
    ParseResult read = RegoParser.parse(SourceFile.of("module.rego", export.moduleText()));
    assertEquals(List.of(), read.diagnostics());
    assertEquals(Optional.of(export.module()), read.module());
  }

  @NeedsOpa
  @TestFactory
  Stream<DynamicTest> opaFindsNothingToMend() throws IOException {
    OpaBinary newest = Collections.max(TestOpas.all(), Comparator.comparing(OpaBinary::version));
    OpaTools opa = new OpaTools(newest);
    return ExportCase.all().stream()
        .map(each -> CaseTest.of(each.folder(), () -> check(opa, each.export())));
  }

  private static void check(OpaTools opa, RegoExport export) throws IOException {
    assertEquals("", opa.checkStrict(export.moduleText()));
    assertEquals("", opa.formatDiff(export.moduleText()));
  }

  @TestFactory
  Stream<DynamicTest> embeddedEngineDecidesAsTheNativeEngine() throws IOException {
    return DecisionCase.all().stream().map(each -> CaseTest.of(each.folder(), () -> embed(each)));
  }

  private static void embed(DecisionCase each) throws IOException {
    RegoExport export = RegoEmitter.emit(each.pack());
    ParseResult read = RegoParser.parse(SourceFile.of("module.rego", export.moduleText()));
    CompileResult compiled =
        RegoEngine.compile(List.of(read.module().orElseThrow()), export.data());
    assertEquals(List.of(), compiled.diagnostics());
    PreparedRego rego = compiled.prepared().orElseThrow();
    CompiledPolicy policy = PolicyCompiler.compile(each.pack());
    String query = each.pack().decisionQuery();
    for (String request : each.requests()) {
      Value value = DecisionCase.read(request);
      Value expected = policy.decide(value).toValue();
      assertEquals(new RegoResult.Defined(expected), rego.evaluate(query, value), request);
    }
  }

  @NeedsOpa
  @TestFactory
  Stream<DynamicTest> opaDecidesAsTheNativeEngine(@TempDir Path folder) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (OpaBinary opa : TestOpas.all()) {
      for (DecisionCase each : DecisionCase.all()) {
        Path files = folder.resolve(each.name());
        tests.add(
            CaseTest.of(
                opa.version() + " " + each.name(),
                opa.version() + " " + each.folder(),
                () -> compare(opa, each, files)));
      }
    }
    return tests.stream();
  }

  private static void compare(OpaBinary opa, DecisionCase each, Path folder) throws IOException {
    RegoExport export = RegoEmitter.emit(each.pack());
    Path module = Files.createDirectories(folder).resolve(export.moduleFileName());
    Path data = folder.resolve("data.json");
    Files.writeString(module, export.moduleText());
    Files.writeString(data, JsonWriter.prettySorted(export.data()));
    List<Optional<Value>> requests = new ArrayList<>();
    for (String request : each.requests()) {
      requests.add(Optional.ofNullable(DecisionCase.read(request)));
    }
    String query = each.pack().decisionQuery();
    List<OpaAnswer> answers = OpaEngine.of(opa, List.of(module, data)).evaluate(query, requests);
    CompiledPolicy policy = PolicyCompiler.compile(each.pack());
    for (int i = 0; i < requests.size(); i++) {
      Value expected = policy.decide(requests.get(i).orElse(null)).toValue();
      String request = each.requests().get(i);
      assertEquals(new OpaAnswer.Defined(expected), answers.get(i), request);
    }
  }
}
