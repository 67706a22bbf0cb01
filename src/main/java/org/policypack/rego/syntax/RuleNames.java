package org.policypack.rego.syntax;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of rules, which all files of a package share. */
public final class RuleNames {
  private RuleNames() {}

  /** The first parts of the names of all rules, by the path of their package. */
  public static Map<List<String>, Set<String>> byPackage(List<Module> modules) {
    Map<List<String>, Set<String>> names = new HashMap<>();
    for (Module module : modules) {
      Set<String> own = names.computeIfAbsent(module.packagePath(), p -> new LinkedHashSet<>());
      for (Rule rule : module.rules()) {
        own.add(((Var) rule.head().name().head()).name());
      }
    }
    return names;
  }
}
