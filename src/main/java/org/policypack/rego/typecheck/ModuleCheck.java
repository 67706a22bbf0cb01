package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.core.CoreProgram;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.RulePlace;
import org.policypack.rego.syntax.Module;

/**
 * Checks modules as a whole, in two of OPA's stages: whether rules, packages and calls go together,
 * before rules are planned, and the types behind that.
 */
public final class ModuleCheck {
  private final List<Module> modules;
  private final CoreProgram program;

  /** The check of modules whose names are in order. */
  public ModuleCheck(List<Module> modules) {
    this.modules = List.copyOf(modules);
    this.program = CoreProgram.of(modules);
  }

  /**
   * What {@code with} cannot replace; where there is nothing of it, rules and packages that cannot
   * stand side by side; where there are none, calls that cannot be.
   */
  public List<Diagnostic> structure() {
    List<Diagnostic> replaced = new WithCheck(program.root()).check(program);
    if (!replaced.isEmpty()) {
      return replaced;
    }
    List<Problem> conflicts = new ConflictCheck().check(program.root(), modules);
    return diagnostics(conflicts.isEmpty() ? new CallCheck(program).check() : conflicts);
  }

  /**
   * The errors of types.
   *
   * @param found what the stages before found; but for calls of what is no function, which OPA
   *     finds with the types, it leaves nothing to check
   */
  public List<Diagnostic> types(List<Diagnostic> found) {
    return found.stream().allMatch(ModuleCheck::isOfCall) ? diagnostics(types(program)) : List.of();
  }

  /** Whether a problem is one that OPA finds as late as types: a call of what is no function. */
  private static boolean isOfCall(Diagnostic diagnostic) {
    return diagnostic.message().startsWith("undefined function ");
  }

  private static List<Problem> types(CoreProgram program) {
    program.order();
    RuleGraph graph = new RuleGraph(program.root());
    RuleCheck rules = new RuleCheck(new Checker(new Replacements(graph)));
    List<Problem> problems = new ArrayList<>();
    for (RulePlace place : graph.inOrder()) {
      for (CoreRule rule : place.rules()) {
        problems.addAll(rules.check(rule));
      }
    }
    return problems;
  }

  private static List<Diagnostic> diagnostics(List<Problem> problems) {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(problems.stream().map(Problem::diagnostic).toList());
    return diagnostics.sorted();
  }
}
