package org.policypack.rego.emit;

import org.policypack.rego.syntax.Module;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;

/**
 * A pack as Rego.
 *
 * @param moduleFileName such as {@code cavra_policy.rego} for the package {@code cavra.policy}
 * @param module the module
 * @param moduleText its text, as {@code opa fmt} leaves it
 * @param data the document for {@code data.json}: the pack's data under {@code
 *     policypack["<package>"]}
 */
public record RegoExport(
    String moduleFileName, Module module, String moduleText, ObjectValue data) {
  /** The text of {@code data.json}: members in the pack's order. */
  public String dataText() {
    return JsonWriter.pretty(data);
  }
}
