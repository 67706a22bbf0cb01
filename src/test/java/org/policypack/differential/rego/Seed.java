package org.policypack.differential.rego;

import java.util.Optional;
import org.policypack.rego.syntax.Module;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * A module with what it is asked about.
 *
 * @param name where it comes from
 */
record Seed(String name, Module module, ObjectValue data, Optional<Value> input) {
  Seed with(Module other) {
    return new Seed(name, other, data, input);
  }
}
