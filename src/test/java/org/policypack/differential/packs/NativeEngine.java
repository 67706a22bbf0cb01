package org.policypack.differential.packs;

import java.util.List;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.PolicyCompiler;

/** The native engine. */
final class NativeEngine implements Engine {
  @Override
  public String name() {
    return "native";
  }

  @Override
  public List<List<Answer>> decide(List<Trial> trials) {
    return trials.stream().map(NativeEngine::decide).toList();
  }

  private static List<Answer> decide(Trial trial) {
    CompiledPolicy policy = PolicyCompiler.compile(trial.pack());
    return trial.requests().stream()
        .<Answer>map(r -> new Answer.Decided(policy.decide(r.orElse(null)).toValue()))
        .toList();
  }
}
