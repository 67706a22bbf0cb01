package org.policypack.rego.namecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Closure;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Parts;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.With;

/** The names of variables as terms and bodies mention them, in the order of letters. */
final class MentionedNames {
  private MentionedNames() {}

  /** The names in some terms, but for those in inner bodies. */
  static Set<String> in(List<? extends Term> terms) {
    Set<String> found = new TreeSet<>();
    add(terms, found);
    return found;
  }

  /** The names in a term, but for those in inner bodies. */
  static Set<String> in(Term term) {
    Set<String> found = new TreeSet<>();
    add(term, found);
    return found;
  }

  /** Adds the names in some terms, but for those in inner bodies. */
  static void add(List<? extends Term> terms, Set<String> found) {
    for (Term term : terms) {
      add(term, found);
    }
  }

  /** Adds the names in a term, but for those in inner bodies. */
  static void add(Term term, Set<String> found) {
    if (term instanceof Var variable && !variable.isWildcard()) {
      found.add(variable.name());
    }
    add(Parts.of(term), found);
  }

  /**
   * The names in the positions of patterns: not the heads of references, which {@code input} and
   * {@code data} alone are too, nor keys of objects.
   */
  static Set<String> inPatterns(List<Term> patterns) {
    Set<String> found = new TreeSet<>();
    patterns.forEach(pattern -> addPattern(pattern, found));
    return found;
  }

  private static void addPattern(Term pattern, Set<String> found) {
    switch (pattern) {
      case Var variable when variable.isWildcard() || Scope.isDocument(variable.name()) -> {}
      case Var variable -> found.add(variable.name());
      case ArrayTerm array -> array.items().forEach(item -> addPattern(item, found));
      case ObjectTerm object -> object.entries().forEach(e -> addPattern(e.value(), found));
      default -> {}
    }
  }

  /** Adds the names in a term, those of inner bodies too. */
  static void addAll(Term term, Set<String> found) {
    add(term, found);
    Parts.walk(term, part -> Parts.closures(part).forEach(closure -> addAll(closure, found)));
  }

  private static void addAll(Closure closure, Set<String> found) {
    closure.heads().forEach(head -> addAll(head, found));
    for (Expression expression : closure.body().expressions()) {
      variablesOf(expression).forEach(term -> addAll(term, found));
      Parts.closures(expression.statement()).forEach(inner -> addAll(inner, found));
    }
  }

  /** The names in the expressions of a body that it does not declare. */
  static Set<String> freeIn(Body body) {
    Set<String> free = new TreeSet<>();
    body.expressions().forEach(expression -> add(variablesOf(expression), free));
    free.removeAll(declaredIn(body));
    return free;
  }

  /** The terms of an expression; a function that stands for another one is no variable. */
  private static List<Term> variablesOf(Expression expression) {
    List<Term> terms = new ArrayList<>(Parts.of(expression.statement()));
    for (With with : expression.withs()) {
      terms.addAll(isBuiltin(with.value()) ? with.target().path() : Parts.of(with));
    }
    return terms;
  }

  private static boolean isBuiltin(Term term) {
    Ref name =
        term instanceof Var variable
            ? new Ref(variable, List.of(), variable.place())
            : term instanceof Ref reference ? reference : null;
    return name != null && name.dottedName().flatMap(Builtins::find).isPresent();
  }

  /** The names that the expressions of a body declare. */
  static Set<String> declaredIn(Body body) {
    Set<String> found = new TreeSet<>();
    for (Expression expression : body.expressions()) {
      found.addAll(declaredIn(expression.statement()));
    }
    return found;
  }

  /** The names that a statement declares. */
  static Set<String> declaredIn(Statement statement) {
    return switch (statement) {
      case Statement.Assign assign -> in(assign.target());
      case Statement.SomeNames some -> in(some.names());
      case Statement.SomeIn some -> in(patterns(some));
      case Statement.Holds h -> Set.of();
      case Statement.Unify u -> Set.of();
      case Statement.Every e -> Set.of();
      case Statement.Not n -> Set.of();
      case Statement.Logic l -> Set.of();
    };
  }

  /** What {@code some … in} binds: a key, if there is one, and a value. */
  static List<Term> patterns(Statement.SomeIn some) {
    return some.key().map(key -> List.of(key, some.value())).orElse(List.of(some.value()));
  }
}
