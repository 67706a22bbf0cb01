package org.policypack.rego.namecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.WrittenNames;

/**
 * What OPA's stage {@code RewriteLocalVars} refuses with {@code rego_compile_error}: names declared
 * twice or after their use, declared names that nothing uses, assignments that bind nothing.
 */
final class DeclarationCheck {
  private final ModuleNames names;
  private final boolean strict;
  private final Findings findings = new Findings();
  private final ParameterCheck parameterCheck = new ParameterCheck(findings);

  /**
   * @param strict whether assigned names and parameters must be used too
   */
  DeclarationCheck(ModuleNames names, boolean strict) {
    this.names = names;
    this.strict = strict;
  }

  Findings findings() {
    return findings;
  }

  /** Checks a query. */
  void check(Body query) {
    bodies(new Scope(names, query)).visit(query, Set.of());
  }

  void check(Rule rule) {
    List<Term> parameters = rule.head().arguments().orElse(List.of());
    Declarations arguments = parameterCheck.declaredBy(parameters);
    List<Term> head = new ArrayList<>();
    rule.head().key().ifPresent(head::add);
    rule.head().value().ifPresent(head::add);
    List<Declarations> branches = new ArrayList<>();
    branches.add(branch(rule, head, rule.body(), arguments));
    for (Rule.Else branch : rule.elses()) {
      branches.add(branch(rule, branch.value().stream().toList(), branch.body(), arguments));
    }
    if (strict) {
      parameterCheck.checkUse(rule, arguments, branches);
    }
  }

  /** Looks at one branch of a rule; gives the names that it has in the end. */
  private Declarations branch(
      Rule rule, List<Term> head, Optional<Body> body, Declarations arguments) {
    List<Term> parameters = rule.head().arguments().orElse(List.of());
    BodyCheck heads = bodies(new Scope(names, new Declarations(), parameters, body));
    heads.visitBodiesOf(parameters);
    heads.visitBodiesOf(head);
    Scope scope = new Scope(names, arguments.copy(), parameters, body);
    List<Term> keys = rule.head().name().path();
    body.ifPresent(b -> BuiltinHiding.declare(b, scope));
    BodyCheck bodies = bodies(scope);
    body.ifPresent(b -> bodies.visit(b, used(head, keys)));
    bodies.visitComprehensions(keys);
    HiddenCalls calls = new HiddenCalls(scope, findings);
    calls.ofHead(head);
    calls.ofKeys(keys);
    return scope.declared();
  }

  private static Set<String> used(List<Term> head, List<Term> keys) {
    Set<String> used = WrittenNames.FREE.in(head);
    used.addAll(WrittenNames.FREE.in(keys));
    return used;
  }

  private BodyCheck bodies(Scope scope) {
    return new BodyCheck(scope, findings, strict);
  }
}
