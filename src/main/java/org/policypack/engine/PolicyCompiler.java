package org.policypack.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policypack.pack.Define;
import org.policypack.pack.Input;
import org.policypack.pack.Outcome;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Rule;

/** Compiles a pack to what decides requests. */
public final class PolicyCompiler {
  private final PolicyPack pack;
  private final Layout request;
  private final SourceCompiler sources;
  private final ConditionCompiler conditions;
  private final ReasonCompiler reasons;
  private final Map<String, Node> named = new HashMap<>();

  private PolicyCompiler(PolicyPack pack) {
    this.pack = pack;
    this.request = Layout.ofRequest(pack.inputs());
    this.sources = SourceCompiler.ofRequest(request, new DataTables(pack.data()));
    this.conditions = new ConditionCompiler(sources, this::named);
    this.reasons = new ReasonCompiler(request, sources, conditions);
  }

  /** Compiles a pack that the loader has accepted. */
  public static CompiledPolicy compile(PolicyPack pack) {
    return new PolicyCompiler(pack).compile();
  }

  private CompiledPolicy compile() {
    pack.defines().forEach(this::define);
    pack.conditions().forEach(condition -> named(condition.name()));
    List<CompiledRule> rules = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      rules.add(
          new CompiledRule(
              rules.size(), rule.id(), conditions.compile(rule.when()), outcome(rule.outcome())));
    }
    return new CompiledPolicy(
        request,
        index(rules),
        new Combiner(
            pack.decision().combining(),
            outcome(pack.decision().fallback()),
            rules,
            pack.metadata()),
        new InvalidInput(pack.decision().invalidInput(), pack.metadata()),
        new Explainer(pack, sources, conditions));
  }

  private void define(Define define) {
    request.addDefine(define.path(), slot -> step(define, slot));
  }

  private ReadStep step(Define define, int slot) {
    return switch (define.definition()) {
      case Define.Definition.Lookup lookup ->
          new LookupStep(
              sources.lookup(lookup.lookup(), PackValues.scalar(define.type(), false)), slot);
      case Define.Definition.Arithmetic arithmetic ->
          new ArithmeticStep(
              arithmetic.operator(),
              arithmetic.operands().stream()
                  .map(operand -> sources.operand(operand, PackValues::number))
                  .toList(),
              slot,
              define.path().toString());
    };
  }

  private CompiledOutcome outcome(Outcome outcome) {
    return new CompiledOutcome(
        outcome.effect(),
        outcome.severity(),
        reasons.compile(outcome.reason()),
        outcome.obligations());
  }

  private RuleIndex index(List<CompiledRule> rules) {
    IndexKeys keys = new IndexKeys(pack);
    Input attribute = keys.bestAttribute().orElse(null);
    List<RuleIndex.Entry> entries = new ArrayList<>();
    for (CompiledRule rule : rules) {
      entries.add(
          new RuleIndex.Entry(
              rule,
              attribute == null
                  ? null
                  : keys.values(pack.rules().get(rule.order()), attribute.path()).orElse(null)));
    }
    return RuleIndex.of(
        attribute == null ? null : new SlotSource<>(request.slot(attribute.path())), entries);
  }

  /** Named conditions are compiled once, before any rule; nothing changes the map later. */
  private Node named(String name) {
    Node known = named.get(name);
    if (known != null) {
      return known;
    }
    Node node =
        new NamedNode(conditions.compile(pack.condition(name).condition()), request.reserve());
    named.put(name, node);
    return node;
  }
}
