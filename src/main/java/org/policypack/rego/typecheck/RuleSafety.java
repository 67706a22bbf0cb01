package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.policypack.rego.core.CoreProgram;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;
import org.policypack.rego.syntax.Module;

/**
 * Finds variables of rules that nothing binds: in heads, and where there are none, in bodies
 * ({@code checkSafetyRuleHeads} and {@code checkSafetyRuleBodies} of OPA's compiler).
 */
final class RuleSafety {
  private final CoreProgram program;
  private final IdentityHashMap<Module, Map<Integer, Set<String>>> names = new IdentityHashMap<>();

  RuleSafety(CoreProgram program) {
    this.program = program;
  }

  List<Problem> heads() {
    List<Problem> problems = new ArrayList<>();
    program.rules().forEach(rule -> checkHead(rule, problems));
    return problems;
  }

  private void checkHead(CoreRule rule, List<Problem> problems) {
    List<CoreTerm> heads = new ArrayList<>(rule.keys());
    rule.key().ifPresent(heads::add);
    heads.add(rule.value());
    if (heads.stream().allMatch(CoreTerm.Constant.class::isInstance)) {
      return;
    }
    Set<Variable> known = rule.boundVariables();
    rule.keys().forEach(key -> checkRoots(key, rule, problems));
    for (CoreTerm head : heads) {
      head.names()
          .forEach(
              name -> {
                if (known.add(name.variable()) && name.variable().isWritten()) {
                  String variable = name.variable().toString();
                  problems.add(SafetyCheck.unsafe(name.span(), variable, scope(rule)));
                }
              });
    }
  }

  /**
   * What a key that nothing evaluates refers to must stand in the body; only else has such keys.
   */
  private void checkRoots(CoreTerm key, CoreRule rule, List<Problem> problems) {
    if (key instanceof CoreTerm.Reference reference
        && reference.head().isRoot()
        && rule.body().stream().noneMatch(e -> refersTo(e.terms(), reference.head()))) {
      problems.add(SafetyCheck.unsafe(key.span(), reference.head().toString(), scope(rule)));
    }
    key.parts().forEach(part -> checkRoots(part, rule, problems));
  }

  private static boolean refersTo(List<CoreTerm> terms, Variable root) {
    return terms.stream()
        .anyMatch(
            term ->
                (term instanceof CoreTerm.Reference reference && reference.head() == root)
                    || refersTo(term.parts(), root));
  }

  /**
   * Orders the bodies of the program on the way.
   *
   * @param each gets each rule with its ordered body
   */
  List<Problem> bodies(Consumer<CoreRule> each) {
    List<Problem> problems = new ArrayList<>();
    program
        .order(each)
        .forEach(
            unsafe ->
                problems.addAll(SafetyCheck.problems(unsafe.variables(), scope(unsafe.rule()))));
    return problems;
  }

  // Scopes.

  /** Names the rule where rules of several names begin on its line. */
  private String scope(CoreRule rule) {
    if (names.isEmpty()) {
      program.rules().forEach(other -> names(other).add(other.name()));
    }
    return names(rule).size() > 1 ? " in rule " + rule.name() : "";
  }

  /** The names of the rules that begin on the line of a rule. */
  private Set<String> names(CoreRule rule) {
    return names
        .computeIfAbsent(rule.module(), module -> new HashMap<>())
        .computeIfAbsent(line(rule), line -> new HashSet<>());
  }

  private static int line(CoreRule rule) {
    return rule.span().location().line();
  }
}
