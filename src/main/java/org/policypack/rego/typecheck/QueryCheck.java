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
  private final TypeTree input;

  QueryCheck(CoreProgram program, RuleGraph graph, TypeTree types, TypeTree input) {
    this.program = program;
    this.graph = graph;
    this.types = types;
    this.input = input;
  }

  /**
   * What became of a query.
   *
   * @param errors what is wrong with it, by place
   * @param plain the query in the plain form; with errors it is of no use, if it is there at all
   */
  public record Outcome(List<Diagnostic> errors, Optional<CoreRule> plain) {
    /** Copies the list. */
    public Outcome {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Checks a query.
   *
   * @param header what the query imports, and its package
   * @param inPackage whether it sees the rules of that package by their names
   * @param hidden calls whose function is hidden by a variable, compared by identity
   * @param answered whether the values of its expressions are wanted too
   */
  public synchronized Outcome check(
      Body query, Module header, boolean inPackage, Set<Call> hidden, boolean answered) {
    CoreProgram plain = program.query(query, header, inPackage, hidden, answered);
    Checker checker = new Checker(new Replacements(graph));
    Environment rules = Environment.ofRules(types, input, checker);
    List<CoreRule> ordered = new ArrayList<>();
    List<Problem> problems =
        Stages.first(
            List.of(
                () -> Stages.captured(plain),
                () -> new WithCheck(plain).check(),
                () -> new CallCheck(plain, callee -> signature(callee, checker, rules)).check(),
                () -> new RuleSafety(plain).bodies(ordered::add),
                () -> types(ordered, checker, rules)));
    return new Outcome(Stages.diagnostics(problems), ordered.stream().findFirst());
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
