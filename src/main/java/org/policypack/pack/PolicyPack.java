package org.policypack.pack;

import java.util.List;
import org.policypack.source.SourceFile;
import org.policypack.value.ObjectValue;

/**
 * A whole policy pack.
 *
 * @param source the text it was read from
 * @param metadata who it is
 * @param regoPackage the package of the exported module, such as {@code llm.access}
 * @param inputs the declared attributes of a request, in document order
 * @param data what rules look up, exported as {@code data.json}; {@code {}} if the pack has none
 * @param defines derived attributes, in document order: each uses only those above it
 * @param conditions named conditions, in document order; they may use each other without recursion
 * @param decision how matching rules combine, and what holds where none decides
 * @param rules the rules, in document order; at least one
 */
public record PolicyPack(
    SourceFile source,
    Metadata metadata,
    String regoPackage,
    List<Input> inputs,
    ObjectValue data,
    List<Define> defines,
    List<NamedCondition> conditions,
    DecisionSettings decision,
    List<Rule> rules) {

  /** Copies the lists. */
  public PolicyPack {
    inputs = List.copyOf(inputs);
    defines = List.copyOf(defines);
    conditions = List.copyOf(conditions);
    rules = List.copyOf(rules);
  }

  /** The pack's id. */
  public String id() {
    return metadata.id();
  }

  /** What is asked of Rego for the decision: {@code data.llm.access.decision}. */
  public String decisionQuery() {
    return "data." + regoPackage + ".decision";
  }

  /** The named condition of a name that {@code is} uses. */
  public NamedCondition condition(String name) {
    return conditions.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no condition " + name));
  }
}
