package org.policypack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.cases.CaseTest;
import org.policypack.opa.NeedsOpa;
import org.policypack.opa.OpaAnswer;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.OpaEngine;
import org.policypack.opa.TestOpas;
import org.policypack.pack.PolicyPack;
import org.policypack.rego.emit.RegoEmitter;
import org.policypack.rego.emit.RegoExport;
import org.policypack.value.JsonWriter;
import org.policypack.value.Value;

/** The real OPA decides the requests of the cases as the native engine does, field by field. */
@NeedsOpa
class DecisionCasesOpaTest {
  @TestFactory
  Stream<DynamicTest> opaDecidesTheSame(@TempDir Path folder) throws IOException {
    List<OpaBinary> opas = TestOpas.all();
    return DecisionCase.all().stream()
        .map(
            each ->
                CaseTest.of(
                    each.folder(),
                    () -> {
                      for (OpaBinary opa : opas) {
                        compare(each, opa, folder);
                      }
                    }));
  }

  private static void compare(DecisionCase each, OpaBinary opa, Path folder) throws IOException {
    PolicyPack pack = each.pack();
    List<Optional<Value>> inputs = new ArrayList<>();
    for (String request : each.requests()) {
      inputs.add(Optional.ofNullable(DecisionCase.read(request)));
    }
    CompiledPolicy policy = PolicyCompiler.compile(pack);
    List<OpaAnswer> answers =
        OpaEngine.of(opa, export(pack, folder))
            .evaluate("data." + pack.regoPackage() + ".decision", inputs);
    for (int i = 0; i < inputs.size(); i++) {
      Value decision = policy.decide(inputs.get(i).orElse(null)).toValue();
      assertEquals(
          new OpaAnswer.Defined(decision), answers.get(i), opa.version() + ": " + inputs.get(i));
    }
  }

  private static List<Path> export(PolicyPack pack, Path folder) throws IOException {
    RegoExport export = RegoEmitter.emit(pack);
    Path own = Files.createDirectories(folder.resolve(pack.id()));
    Path module = Files.writeString(own.resolve(export.moduleFileName()), export.moduleText());
    Path data = Files.writeString(own.resolve("data.json"), JsonWriter.pretty(export.data()));
    return List.of(module, data);
  }
}
