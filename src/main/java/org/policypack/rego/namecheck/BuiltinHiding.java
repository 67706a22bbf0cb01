package org.policypack.rego.namecheck;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.DeclaredNames;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Parts;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.With;
import org.policypack.rego.syntax.WrittenNames;

/** A variable named like a builtin function hides it in all of the rule. */
final class BuiltinHiding {
  private BuiltinHiding() {}

  /** Declares the variables of a body that hide builtin functions. */
  static void declare(Body body, Scope scope) {
    Set<String> found = mentioned(body);
    found.removeIf(name -> Builtins.find(name).isEmpty() || scope.isOfModule(name));
    if (!found.isEmpty()) {
      found.removeAll(replaced(body));
      found.removeAll(DeclaredNames.reservedIn(body));
    }
    for (String name : found) {
      if (scope.declared().find(name) == null) {
        scope.declared().declare(name, Declarations.Occurrence.HIDING);
      }
    }
  }

  private static Set<String> mentioned(Body body) {
    Set<String> found = new TreeSet<>();
    for (Expression expression : body.expressions()) {
      Statement statement = expression.statement();
      if (!hasBodies(statement)) {
        add(Parts.of(expression), found);
      } else if (statement instanceof Statement.Every every) {
        found.addAll(WrittenNames.OUTER.in(every.collection()));
      }
    }
    return found;
  }

  /** Adds the names in a term, and those in brackets of the functions of its calls. */
  private static void add(List<Term> terms, Set<String> found) {
    for (Term term : terms) {
      if (term instanceof Var variable) {
        found.add(variable.name());
      } else if (term instanceof Call call) {
        found.addAll(WrittenNames.OUTER.in(call.function().path()));
      }
      add(Parts.of(term), found);
    }
  }

  /** The names in what {@code with} replaces, and in what stands for it. */
  private static Set<String> replaced(Body body) {
    Set<String> found = new TreeSet<>();
    for (Expression expression : body.expressions()) {
      for (With with : expression.withs()) {
        found.addAll(WrittenNames.ALL.in(with.target()));
        found.addAll(WrittenNames.ALL.in(with.value()));
      }
    }
    return found;
  }

  private static boolean hasBodies(Statement statement) {
    return statement instanceof Statement.Every
        || statement instanceof Statement.Not
        || statement instanceof Statement.Logic;
  }
}
