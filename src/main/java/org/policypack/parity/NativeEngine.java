package org.policypack.parity;

import java.util.List;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.PolicyCompiler;
import org.policypack.fixture.TestCase;
import org.policypack.pack.PolicyPack;

/** The native engine on the pack itself: what the others are compared with. */
final class NativeEngine implements DecisionEngine {
  private final CompiledPolicy policy;
  private final String version;

  NativeEngine(PolicyPack pack, String version) {
    this.policy = PolicyCompiler.compile(pack);
    this.version = version;
  }

  @Override
  public String name() {
    return EngineRow.NATIVE;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<EngineAnswer> decideAll(List<TestCase> cases) {
    return cases.stream()
        .<EngineAnswer>map(
            c -> new EngineAnswer.Decided(policy.decide(c.request().orElse(null)).toValue()))
        .toList();
  }
}
