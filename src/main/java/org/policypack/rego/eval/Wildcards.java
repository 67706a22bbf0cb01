package org.policypack.rego.eval;

import java.util.stream.Stream;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.LogicOperand;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.With;

/** Finds {@code _} where nothing can bind it: OPA takes it for an unsafe variable there. */
final class Wildcards {
  private Wildcards() {}

  /** Whether the expression holds such a wildcard. */
  static boolean nothingBinds(Expression expression) {
    Statement statement = expression.statement();
    if (expression.withs().stream().anyMatch(Wildcards::inTarget)) {
      return true;
    }
    if (expression.negated()) {
      return negated(statement);
    }
    return switch (statement) {
      case Statement.Not not -> inside(not.operand());
      case Statement.Logic logic -> inside(logic.left()) || inside(logic.right());
      case Statement.Holds h -> false;
      case Statement.Assign a -> false;
      case Statement.Unify u -> false;
      case Statement.SomeNames s -> false;
      case Statement.SomeIn s -> false;
      case Statement.Every e -> false;
    };
  }

  private static boolean inTarget(With with) {
    return with.target().path().stream().anyMatch(Wildcards::anywhere);
  }

  /** Calls inside of arguments are taken out of the negation, and bind their wildcards there. */
  private static boolean negated(Statement statement) {
    Stream<Term> direct =
        statement instanceof Statement.Holds holds && isCall(holds.term())
            ? Parts.of(holds.term()).stream()
            : Parts.of(statement).stream();
    return direct.anyMatch(Wildcards::outsideOfCalls);
  }

  private static boolean outsideOfCalls(Term term) {
    return isWildcard(term)
        || (!isCall(term) && Parts.of(term).stream().anyMatch(Wildcards::outsideOfCalls));
  }

  private static boolean inside(LogicOperand operand) {
    return !operand.braced()
        && Parts.of(operand.expression()).stream().anyMatch(Wildcards::anywhere);
  }

  /** Whether a term holds a wildcard outside of inner bodies. */
  static boolean anywhere(Term term) {
    return isWildcard(term) || Parts.of(term).stream().anyMatch(Wildcards::anywhere);
  }

  private static boolean isWildcard(Term term) {
    return term instanceof Var variable && variable.isWildcard();
  }

  private static boolean isCall(Term term) {
    return term instanceof Call || term instanceof Infix || term instanceof Membership;
  }
}
