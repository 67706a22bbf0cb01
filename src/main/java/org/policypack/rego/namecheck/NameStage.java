package org.policypack.rego.namecheck;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.RuleNames;

/** Checks how things are named in modules and in queries, before anything else is looked at. */
public final class NameStage {
  private final List<Module> modules;
  private final Map<List<String>, Set<String>> rules;

  /** The stage for some modules, and for queries to them. */
  public NameStage(List<Module> modules) {
    this.modules = List.copyOf(modules);
    this.rules = RuleNames.byPackage(modules);
  }

  /**
   * What the check found besides problems.
   *
   * @param isFine whether further stages make sense
   * @param hiddenCalls calls of functions that a variable hides, compared by identity
   */
  public record Outcome(boolean isFine, Set<Call> hiddenCalls) {}

  /**
   * Checks the modules.
   *
   * @param strict whether assigned names and parameters must be used, as with {@code --strict} of
   *     OPA
   * @param problems gets what is wrong
   */
  public Outcome check(boolean strict, Diagnostics problems) {
    Set<Call> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean fine = true;
    for (Module module : modules) {
      fine &= BareHeads.check(module, problems);
    }
    for (Module module : fine ? modules : List.<Module>of()) {
      fine &= NameCheck.checkArguments(module, problems);
    }
    if (!fine) {
      return new Outcome(false, hidden);
    }
    for (Module module : modules) {
      new NameCheck(problems).check(module);
      DeclarationCheck check = new DeclarationCheck(names(module), strict);
      module.rules().forEach(check::check);
      fine &= tell(check.findings(), problems, hidden);
    }
    return new Outcome(fine, hidden);
  }

  /**
   * Checks a query.
   *
   * @param header what the query imports, and its package
   * @param inPackage whether it sees the rules of that package by their names
   * @param problems gets what is wrong
   */
  public Outcome check(Body query, Module header, boolean inPackage, Diagnostics problems) {
    ModuleNames names = inPackage ? names(header) : ModuleNames.of(header, Set.of());
    DeclarationCheck check = new DeclarationCheck(names, false);
    check.check(query);
    Set<Call> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    tell(check.findings(), problems, hidden);
    return new Outcome(!problems.hasErrors(), hidden);
  }

  private ModuleNames names(Module module) {
    return ModuleNames.of(module, rules.getOrDefault(module.packagePath(), Set.of()));
  }

  private static boolean tell(Findings found, Diagnostics problems, Set<Call> hidden) {
    problems.addAll(found.errors());
    problems.addAll(found.unused());
    hidden.addAll(found.hiddenCalls());
    return found.errors().isEmpty();
  }
}
