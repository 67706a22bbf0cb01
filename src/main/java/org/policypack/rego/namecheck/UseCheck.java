package org.policypack.rego.namecheck;

import org.policypack.rego.namecheck.Declarations.Occurrence;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.DeclaredNames;
import org.policypack.rego.syntax.Expression;
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
    check(body, declared, Occurrence.DECLARED, "declared");
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
                told = true;
                findings.unused(declaration(name, body), how + " var " + name + " unused");
              }
            });
  }

  private static Span declaration(String name, Body body) {
    return body.expressions().stream()
        .filter(e -> DeclaredNames.by(e.statement()).contains(name))
        .map(Expression::span)
        .findFirst()
        .orElse(body.expressions().getFirst().span());
  }
}
