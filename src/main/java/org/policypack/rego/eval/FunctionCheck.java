package org.policypack.rego.eval;

import java.util.Set;
import java.util.stream.Stream;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/** OPA's stage {@code CheckUndefinedFuncs}: each call means a function and fits its arity. */
final class FunctionCheck {
  private final Program program;
  private final ModuleNames names;
  private final Set<Call> hidden;
  private final Diagnostics problems;

  /**
   * @param hidden calls whose function is hidden by a variable
   */
  FunctionCheck(Program program, ModuleNames names, Set<Call> hidden, Diagnostics problems) {
    this.program = program;
    this.names = names;
    this.hidden = hidden;
    this.problems = problems;
  }

  void check(Rule rule) {
    Rule.Head head = rule.head();
    head.name().path().forEach(this::check);
    head.arguments().stream().flatMap(a -> a.stream()).forEach(this::check);
    Stream.concat(head.key().stream(), head.value().stream()).forEach(this::check);
    rule.body().ifPresent(this::check);
    for (Rule.Else branch : rule.elses()) {
      branch.value().ifPresent(this::check);
      branch.body().ifPresent(this::check);
    }
  }

  private void check(Body body) {
    body.expressions().forEach(this::check);
  }

  private void check(Expression expression) {
    Term whole = expression.statement() instanceof Statement.Holds holds ? holds.term() : null;
    if (whole instanceof Call call) {
      check(call, 1);
      call.arguments().forEach(this::check);
      expression.withs().forEach(with -> check(with.value()));
    } else {
      Parts.of(expression).forEach(this::check);
    }
    Parts.closures(expression.statement()).forEach(closure -> check(closure.body()));
  }

  private void check(Term term) {
    if (term instanceof Call call) {
      check(call, 0);
    }
    Parts.of(term).forEach(this::check);
    for (Closure closure : Parts.closures(term)) {
      check(closure.body());
      closure.heads().forEach(this::check);
    }
  }

  /**
   * Checks one call.
   *
   * @param results how many arguments more than its arity it may have, to be unified with the
   *     result
   */
  private void check(Call call, int results) {
    if (BodyPlanner.isPrint(call)) {
      return;
    }
    Integer arity = hidden.contains(call) || isDocument(call) ? null : program.arity(call, names);
    if (arity == null) {
      problems.add(TermPlanner.undefinedFunction(call).diagnostic());
      return;
    }
    int given = call.arguments().size();
    if (given < arity || given > arity + results) {
      problems.add(TermPlanner.arityMismatch(call, arity).diagnostic());
    }
    call.function()
        .dottedName()
        .filter(name -> program.refuses(name) && !program.isFunction(call, names))
        .ifPresent(name -> problems.add(CompileException.leftOut(name, call.span()).diagnostic()));
  }

  /** Whether the name stands for a rule of the module that is no function. */
  private boolean isDocument(Call call) {
    return call.function().head() instanceof Var head
        && names.path(head.name()) != null
        && !program.isFunction(call, names);
  }
}
