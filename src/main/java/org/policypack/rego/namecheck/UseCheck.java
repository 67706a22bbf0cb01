package org.policypack.rego.namecheck;

import java.util.List;
import org.policypack.rego.namecheck.Declarations.Occurrence;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.DeclaredNames;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Var;
import org.policypack.source.Span;

/**
 * Declared names are used, and in strict mode assigned ones too. Of a branch of a rule, those that
 * nothing uses are told for one body only, and those of one kind, and none behind an error.
 */
final class UseCheck {
  private final boolean strict;
  private final Findings findings;
  private final int errorsBefore;
  private boolean told;

  UseCheck(boolean strict, Findings findings) {
    this.strict = strict;
    this.findings = findings;
    this.errorsBefore = findings.errors().size();
  }

  /** Begins to tell anew, for the next comprehension of a head. */
  void restart() {
    told = false;
  }

  /**
   * Tells the names of a body that nothing uses.
   *
   * @param declared the names, those of the body innermost
   */
  void check(Body body, Declarations declared) {
    if (findings.errors().size() > errorsBefore) {
      return;
    }
    if (strict) {
      check(body, declared, Occurrence.ASSIGNED, "assigned");
    }
    List<Span> wildcards = told ? List.of() : declaredWildcards(body);
    check(body, declared, Occurrence.DECLARED, "declared");
    wildcards.forEach(place -> unused(place, "declared var _ unused"));
  }

  /** Where {@code some _} stands: nothing can use what it declares, so OPA refuses it. */
  private static List<Span> declaredWildcards(Body body) {
    return body.expressions().stream()
        .filter(e -> e.statement() instanceof Statement.SomeNames some && hasWildcard(some))
        .map(Expression::span)
        .toList();
  }

  private static boolean hasWildcard(Statement.SomeNames some) {
    return some.names().stream().anyMatch(Var::isWildcard);
  }

  private void check(Body body, Declarations declared, Occurrence occurrence, String how) {
    if (told) {
      return;
    }
    declared
        .innermost()
        .forEach(
            (name, found) -> {
              if (found.occurrence() == occurrence && !found.isUsed()) {
                unused(declaration(name, body), how + " var " + name + " unused");
              }
            });
  }

  private void unused(Span place, String message) {
    told = true;
    findings.unused(place, message);
  }

  private static Span declaration(String name, Body body) {
    return body.expressions().stream()
        .filter(e -> DeclaredNames.by(e.statement()).contains(name))
        .map(Expression::span)
        .findFirst()
        .orElse(body.expressions().getFirst().span());
  }
}
