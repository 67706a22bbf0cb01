package org.policypack.rego.load;

import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Level;
import org.policypack.rego.syntax.Module;
import org.policypack.value.ObjectValue;

/**
 * What files hold.
 *
 * @param modules the modules, in the order of their names
 * @param data what {@code data} holds besides the rules
 * @param diagnostics what is wrong, in the order in which it was met: OPA's codes for Rego, {@code
 *     load.…} for files
 */
public record LoadedRego(List<Module> modules, ObjectValue data, List<Diagnostic> diagnostics) {
  /** Copies the lists. */
  public LoadedRego {
    modules = List.copyOf(modules);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether something is wrong, so that the rest must not be used. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.level() == Level.ERROR);
  }
}
