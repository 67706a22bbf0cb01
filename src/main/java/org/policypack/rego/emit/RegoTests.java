package org.policypack.rego.emit;

import java.util.List;
import org.policypack.rego.syntax.Module;

/**
 * The tests of an exported module, as OPA and {@code policy rego-unit} run them.
 *
 * @param fileName such as {@code cavra_policy_test.rego}
 * @param text the module's text, as {@code opa fmt} leaves it
 */
public record RegoTests(String fileName, Module module, String text) {
  /** The names of the tests in their order; each is a rule of the module's package. */
  public List<String> names() {
    return module.rules().stream().map(RegoLibrary::name).toList();
  }
}
