package org.policypack.differential.packs;

import java.util.List;
import java.util.Optional;
import org.policypack.rego.eval.CompileResult;
import org.policypack.rego.eval.PreparedRego;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.eval.RegoResult;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.Value;

/** The embedded Rego engine on the text of the exported module. */
final class EmbeddedEngine implements Engine {
  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public List<List<Answer>> decide(List<Trial> trials) {
    return trials.stream().map(EmbeddedEngine::decide).toList();
  }

  private static List<Answer> decide(Trial trial) {
    Optional<Module> module =
        RegoParser.parse(SourceFile.of("module.rego", trial.module())).module();
    if (module.isEmpty()) {
      return failures(trial, "the module does not parse");
    }
    CompileResult compiled = RegoEngine.compile(List.of(module.get()), trial.data());
    if (compiled.prepared().isEmpty()) {
      return failures(trial, compiled.diagnostics().toString());
    }
    PreparedRego policy = compiled.prepared().get();
    String query = trial.pack().decisionQuery();
    return trial.requests().stream().map(r -> answer(policy, query, r)).toList();
  }

  private static Answer answer(PreparedRego policy, String query, Optional<Value> request) {
    return switch (policy.evaluate(query, request.orElse(null))) {
      case RegoResult.Defined defined -> new Answer.Decided(defined.value());
      case RegoResult.Undefined undefined -> new Answer.Failed("undefined");
      case RegoResult.Failed failed -> new Answer.Failed(failed.toString());
    };
  }

  private static List<Answer> failures(Trial trial, String message) {
    return trial.requests().stream().<Answer>map(r -> new Answer.Failed(message)).toList();
  }
}
