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
 * Checks modules as a whole. OPA checks in stages and goes no further than the first that finds
 * errors: conflicts of rules, calls, variables and recursion, types. So does this, with the errors
 * of variables and recursion found elsewhere.
 */
public final class ModuleCheck {
  private ModuleCheck() {}

  /**
   * What is wrong with some modules.
   *
   * @param planned what the planning of the modules found wrong: variables, recursion, forms that
   *     OPA refuses to compile
   * @return the problems of the first stage that has some
   */
  public static Diagnostics check(List<Module> modules, Diagnostics planned) {
    boolean refused =
        planned.sorted().stream().anyMatch(d -> d.code().equals("rego_compile_error"));
    if (refused) {
      return planned;
    }
    CoreProgram program = CoreProgram.of(modules);
    List<Problem> conflicts = new ConflictCheck().check(program.root(), modules);
    if (!conflicts.isEmpty()) {
      return diagnostics(conflicts);
    }
    List<Problem> calls = new CallCheck(program).check();
    if (!calls.isEmpty()) {
      return diagnostics(calls);
    }
    if (planned.sorted().stream().anyMatch(d -> !isOfCall(d))) {
      return planned;
    }
    List<Problem> types = types(program);
    return types.isEmpty() ? planned : diagnostics(types);
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

  private static Diagnostics diagnostics(List<Problem> problems) {
    Diagnostics diagnostics = new Diagnostics();
    List<Diagnostic> all = problems.stream().map(Problem::diagnostic).toList();
    diagnostics.addAll(all);
    return diagnostics;
  }
}
