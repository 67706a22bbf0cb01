package org.policypack.rego.namecheck;

import java.util.Optional;
import java.util.Set;
import org.policypack.rego.namecheck.Declarations.Occurrence;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.DeclaredNames;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.WrittenNames;
import org.policypack.source.Span;

/** What {@code :=}, {@code some} and {@code every} declare is declared once, before its use. */
final class DeclaringStatements {
  private final Declarations declared;
  private final Findings findings;

  DeclaringStatements(Declarations declared, Findings findings) {
    this.declared = declared;
    this.findings = findings;
  }

  /** Declares the names of a pattern to which something is assigned. */
  void assign(Term target) {
    switch (target) {
      case Var variable -> declare(variable, Occurrence.ASSIGNED, variable.span());
      case ArrayTerm array -> array.items().forEach(this::assign);
      case ObjectTerm object -> object.entries().forEach(entry -> assign(entry.value()));
      default -> findings.error(target.span(), "cannot assign to " + TermKinds.name(target));
    }
  }

  /** Declares a name of {@code some}, or one that {@code every} goes through. */
  void declare(Var variable, Span place) {
    declare(variable, Occurrence.DECLARED, place);
  }

  private void declare(Var variable, Occurrence occurrence, Span place) {
    if (!variable.isWildcard()) {
      declared
          .declare(variable.name(), occurrence)
          .ifPresent(message -> findings.error(place, message));
    }
  }

  /** Declares the names of {@code some … in}; gives whether all of them are fine. */
  boolean declare(Statement.SomeIn some, Expression expression) {
    Set<String> bound = WrittenNames.MATCHED.in(some.value());
    some.key().ifPresent(key -> bound.addAll(WrittenNames.MATCHED.in(key)));
    Set<String> both = WrittenNames.CALLED.in(some.collection());
    both.retainAll(bound);
    for (String name : both) {
      findings.error(expression.span(), "var " + name + " assigned before");
    }
    return both.isEmpty() && declare(DeclaredNames.by(some), expression.span());
  }

  private boolean declare(Set<String> names, Span place) {
    for (String name : names) {
      Optional<String> wrong = declared.declare(name, Occurrence.DECLARED);
      if (wrong.isPresent()) {
        findings.error(place, wrong.get());
        return false;
      }
    }
    return true;
  }
}
