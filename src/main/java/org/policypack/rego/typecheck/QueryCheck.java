package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.core.Callee;
import org.policypack.rego.core.CoreProgram;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.type.Signature;
import org.policypack.rego.type.Type;

/**
 * Checks queries to modules in which the checks found nothing, in the stages of OPA's {@code
 * QueryCompiler}. Threads may share it; they wait for each other.
 */
public final class QueryCheck {
  private final CoreProgram program;
  private final RuleGraph graph;
  private final TypeTree types;

  QueryCheck(CoreProgram program, RuleGraph graph, TypeTree types) {
    this.program = program;
    this.graph = graph;
    this.types = types;
  }

  /**
   * The errors of a query, by place.
   *
   * @param header what the query imports, and its package
   * @param inPackage whether it sees the rules of that package by their names
   * @param hidden calls whose function is hidden by a variable, compared by identity
   */
  public synchronized List<Diagnostic> errors(
      Body query, Module header, boolean inPackage, Set<Call> hidden) {
    CoreProgram plain = program.query(query, header, inPackage, hidden);
    Checker checker = new Checker(new Replacements(graph));
    Environment rules = Environment.ofRules(types, checker);
    List<CoreRule> ordered = new ArrayList<>();
    return Stages.diagnostics(
        Stages.first(
            List.of(
                () -> Stages.names(plain),
                () -> new CallCheck(plain, callee -> signature(callee, checker, rules)).check(),
                () -> new RuleSafety(plain).bodies(ordered::add),
                () -> types(ordered, checker, rules))));
  }

  private static Optional<Signature> signature(Callee callee, Checker checker, Environment rules) {
    return checker.typeOf(callee, rules) instanceof Type.Function function
        ? Optional.of(function.signature())
        : Optional.empty();
  }

  private static List<Problem> types(List<CoreRule> ordered, Checker checker, Environment rules) {
    List<Problem> problems = new ArrayList<>();
    ordered.forEach(rule -> problems.addAll(checker.check(rule.body(), rules).errors()));
    return problems;
  }
}
