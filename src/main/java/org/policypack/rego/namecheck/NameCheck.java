package org.policypack.rego.namecheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Closure;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Import;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Parts;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/**
 * OPA's stages {@code CheckKeywordOverrides} and {@code CheckDuplicateImports}: nothing is named
 * like {@code input} or {@code data}, no two imports have one name.
 */
final class NameCheck {
  private static final String CODE = "rego_compile_error";

  private final Diagnostics problems;

  NameCheck(Diagnostics problems) {
    this.problems = problems;
  }

  void check(Module module) {
    Map<String, Import> known = new HashMap<>();
    for (Import anImport : module.imports()) {
      Import before = known.putIfAbsent(anImport.name(), anImport);
      if (before != null) {
        String path = String.join(".", before.path());
        String alias = before.alias().map(name -> " as " + name).orElse("");
        problems.error(CODE, anImport.span(), "import must not shadow import " + path + alias);
      }
    }
    module.rules().forEach(this::check);
  }

  private void check(Rule rule) {
    if (rule.head().name().head() instanceof Var name && name.isDocument()) {
      problems.error(
          CODE,
          rule.span(),
          "rules must not shadow " + name.name() + " (use a different rule name)");
    }
    checkInside(rule.head().name().path());
    rule.head().arguments().ifPresent(this::checkInside);
    checkInside(rule.head().key().stream().toList());
    checkInside(rule.head().value().stream().toList());
    rule.body().ifPresent(this::check);
    for (Rule.Else branch : rule.elses()) {
      checkInside(branch.value().stream().toList());
      branch.body().ifPresent(this::check);
    }
  }

  /** Whether an argument of a function is named like a document; that ends the compilation. */
  static boolean checkArguments(Module module, Diagnostics problems) {
    boolean fine = true;
    for (Rule rule : module.rules()) {
      for (Term argument : rule.head().arguments().orElse(List.of())) {
        Optional<Var> document = document(argument);
        if (document.isPresent()) {
          problems.error(
              CODE,
              rule.span(),
              "args must not shadow " + document.get().name() + " (use a different variable name)");
          fine = false;
        }
      }
    }
    return fine;
  }

  /** A document where a pattern names its parts; at the head of a reference it is a name. */
  private static Optional<Var> document(Term pattern) {
    if (pattern instanceof Var name) {
      return name.isDocument() ? Optional.of(name) : Optional.empty();
    }
    List<Term> parts =
        switch (pattern) {
          case ArrayTerm array -> array.items();
          case ObjectTerm object -> object.entries().stream().map(ObjectTerm.Entry::value).toList();
          case TemplateString template -> holes(template);
          case Ref reference ->
              reference.head() instanceof Var ? reference.path() : Parts.of(reference);
          default -> List.of();
        };
    return parts.stream().map(NameCheck::document).flatMap(Optional::stream).findFirst();
  }

  private static List<Term> holes(TemplateString template) {
    return Parts.closures(template).stream()
        .flatMap(hole -> hole.body().expressions().stream())
        .flatMap(expression -> Parts.of(expression.statement()).stream())
        .toList();
  }

  private void check(Body body) {
    for (Expression expression : body.expressions()) {
      if (expression.statement() instanceof Statement.Assign assign
          && assign.target() instanceof Var name
          && name.isDocument()) {
        problems.error(
            CODE,
            expression.span(),
            "variables must not shadow " + name.name() + " (use a different variable name)");
      }
      checkInside(Parts.of(expression));
      check(Parts.closures(expression.statement()));
    }
  }

  private void checkInside(List<Term> terms) {
    for (Term term : terms) {
      check(Parts.closures(term));
      checkInside(Parts.of(term));
    }
  }

  private void check(List<Closure> closures) {
    for (Closure closure : closures) {
      check(closure.body());
    }
  }
}
