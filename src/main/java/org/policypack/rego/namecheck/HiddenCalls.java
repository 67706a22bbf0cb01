package org.policypack.rego.namecheck;

import java.util.List;
import java.util.function.Consumer;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Closure;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Parts;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.rego.syntax.Term;

/**
 * Finds calls whose function a variable hides. OPA tells those inside of terms at once, those in a
 * head or of a whole condition only in the stage that looks for functions.
 */
final class HiddenCalls {
  private final Scope scope;
  private final Findings findings;

  HiddenCalls(Scope scope, Findings findings) {
    this.scope = scope;
    this.findings = findings;
  }

  void ofTerm(Call call) {
    if (scope.isHidden(call)) {
      String name = RegoPrinter.print(call.function());
      findings.error(call.span(), "called function " + name + " shadowed");
    }
  }

  void ofCondition(Call call) {
    if (scope.isHidden(call)) {
      findings.hidden(call);
    }
  }

  void ofHead(List<Term> terms) {
    terms.forEach(term -> visit(term, this::ofCondition));
  }

  /** Keys in the name of a rule stand inside a term. */
  void ofKeys(List<Term> keys) {
    keys.forEach(key -> visit(key, this::ofTerm));
  }

  private static void visit(Term term, Consumer<Call> visitor) {
    if (term instanceof Call call) {
      visitor.accept(call);
    }
    for (Closure closure : Parts.closures(term)) {
      for (Expression expression : closure.body().expressions()) {
        Parts.of(expression).forEach(part -> visit(part, visitor));
      }
    }
    Parts.of(term).forEach(part -> visit(part, visitor));
  }
}
