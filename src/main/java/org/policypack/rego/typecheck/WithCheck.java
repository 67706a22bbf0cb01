package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.builtin.LeftOut;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreProgram;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.RulePlace;
import org.policypack.rego.core.Variable;
import org.policypack.source.Span;

/**
 * Finds what {@code with} cannot replace ({@code rewriteWithModifiers} of OPA's compiler). Of each
 * body only the first error is told.
 */
final class WithCheck {
  private static final Set<String> FIXED =
      Set.of("eq", "rego.metadata.chain", "rego.metadata.rule");

  private final CoreProgram program;
  private final List<Problem> problems = new ArrayList<>();

  WithCheck(CoreProgram program) {
    this.program = program;
  }

  List<Problem> check() {
    program.rules().forEach(rule -> visit(rule.body()));
    return problems;
  }

  private void visit(List<CoreExpression> body) {
    first(body).ifPresent(problems::add);
    for (CoreExpression expression : body) {
      visitInside(expression);
    }
  }

  private Optional<Problem> first(List<CoreExpression> body) {
    for (CoreExpression expression : body) {
      for (CoreExpression.Replacement with : expression.withs()) {
        Optional<Problem> problem = problem(with);
        if (problem.isPresent()) {
          return problem;
        }
      }
    }
    return Optional.empty();
  }

  private void visitInside(CoreExpression expression) {
    visitTerms(expression.terms());
    switch (expression.ask()) {
      case CoreExpression.Every every -> visit(every.body());
      case CoreExpression.Not not -> visit(not.operand().body());
      case CoreExpression.Logic logic -> {
        visit(logic.left().body());
        visit(logic.right().body());
      }
      case CoreExpression.Holds holds -> {}
      case CoreExpression.Invoke invoke -> {}
    }
  }

  private void visitTerms(List<CoreTerm> terms) {
    for (CoreTerm term : terms) {
      if (term instanceof CoreTerm.Comprehension comprehension) {
        visit(comprehension.body());
      }
      visitTerms(term.parts());
    }
  }

  private Optional<Problem> problem(CoreExpression.Replacement with) {
    String message =
        switch (with.target()) {
          case CoreTerm.Reference r when r.head() == Variable.INPUT -> null;
          case CoreTerm.Reference r -> ofRules(r);
          case CoreTerm.BuiltinName name -> ofBuiltin(name.name());
          default -> null;
        };
    boolean unknown = with.target() instanceof CoreTerm.BuiltinName name && !isBuiltin(name.name());
    Span span = with.target().span();
    return Optional.ofNullable(message)
        .map(text -> unknown ? Problem.of(span, text) : Problem.ofCompiler(span, text));
  }

  private @Nullable String ofRules(CoreTerm.Reference target) {
    RulePlace place = program.root();
    for (CoreTerm key : target.path().subList(0, Math.max(0, target.path().size() - 1))) {
      place = key instanceof CoreTerm.Constant known ? place.children().get(known.value()) : null;
      if (place == null) {
        return null;
      }
      if (!place.declared().isEmpty()) {
        return "with keyword cannot partially replace virtual document(s)";
      }
    }
    return null;
  }

  private static boolean isBuiltin(String name) {
    return Builtins.find(name).isPresent()
        || LeftOut.find(name).isPresent()
        || name.equals("internal.print");
  }

  private static @Nullable String ofBuiltin(String name) {
    if (!isBuiltin(name)) {
      return "with keyword target must reference existing input, data, or a function";
    }
    String start = "with keyword replacing built-in function: ";
    if (FIXED.contains(name)) {
      return start + "replacement of \"" + name + "\" invalid";
    }
    if (name.startsWith("internal.")) {
      return start + "replacement of internal function \"" + name + "\" invalid";
    }
    Optional<Builtin> builtin = Builtins.find(name);
    if (builtin.isPresent() && builtin.get().isRelation()) {
      return start + "target must not be a relation";
    }
    return name.equals("print") ? start + "target must not be a void function" : null;
  }
}
