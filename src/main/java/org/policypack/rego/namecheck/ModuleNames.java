package org.policypack.rego.namecheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.Import;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Var;

/** What the names of a module stand for: the documents, its imports, the rules of its package. */
final class ModuleNames {
  private final Map<String, List<String>> paths = new HashMap<>();

  private ModuleNames() {
    paths.put("input", List.of("input"));
    paths.put("data", List.of("data"));
  }

  /**
   * The names of a module.
   *
   * @param rules the names of all rules of its package, from all files
   */
  static ModuleNames of(Module module, Set<String> rules) {
    ModuleNames names = new ModuleNames();
    for (String rule : rules) {
      List<String> path = new ArrayList<>();
      path.add("data");
      path.addAll(module.packagePath());
      path.add(rule);
      names.paths.put(rule, List.copyOf(path));
    }
    for (Import anImport : module.imports()) {
      String root = anImport.path().getFirst();
      if (Var.isDocument(root)) {
        names.paths.put(anImport.name(), anImport.path());
      }
    }
    return names;
  }

  /** The path that a name stands for, beginning with {@code data} or {@code input}, or null. */
  @Nullable List<String> path(String name) {
    return paths.get(name);
  }
}
