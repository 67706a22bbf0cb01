package org.policypack.rego.builtin;

import org.policypack.value.BooleanValue;
import org.policypack.value.Value;

/** Functions about the running engine. */
final class Others {
  private Others() {}

  /** Notes for a trace are not kept. */
  static void addTo(Builtins list) {
    list.add("opa.runtime", (a, c) -> c.runtime());
    list.add("rego.metadata.chain", (a, c) -> outsideOfRules("rego.metadata.chain"));
    list.add("rego.metadata.rule", (a, c) -> outsideOfRules("rego.metadata.rule"));
    list.add("trace", (a, c) -> noted(a));
  }

  /** In rules the compiler puts the annotations in the place of the call. */
  private static Value outsideOfRules(String name) {
    throw BuiltinException.of(
        "the " + name + " function must only be called within the scope of a rule");
  }

  private static Value noted(Value[] a) {
    Operands.string(a, 0);
    return BooleanValue.TRUE;
  }
}
