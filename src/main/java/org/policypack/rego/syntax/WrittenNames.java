package org.policypack.rego.syntax;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the names of variables in terms as they are written, before any means anything, in the
 * order of letters. A wildcard has no name. OPA 1.22.2 looks for them with the parameters of its
 * {@code VarVisitor} ({@code ast/visit.go}).
 */
public enum WrittenNames {
  /** All, at the head of references and in inner bodies too. */
  ALL(true, true, true),
  /** All but those that the inner body declares in which they stand. */
  FREE(true, true, true),
  /** Those outside of inner bodies; the names of functions are none. */
  OUTER(false, true, true),
  /** Those outside of inner bodies, and the names with which called functions begin. */
  CALLED(false, true, true),
  /** Those that stand in keys, which enumerate: all but the heads of references. */
  ENUMERATED(true, true, false),
  /** Those that matching a value with the term binds. */
  MATCHED(false, false, false);

  private final boolean closures;
  private final boolean objectKeys;
  private final boolean heads;

  WrittenNames(boolean closures, boolean objectKeys, boolean heads) {
    this.closures = closures;
    this.objectKeys = objectKeys;
    this.heads = heads;
  }

  /** The names in a term. */
  public Set<String> in(Term term) {
    return in(List.of(term));
  }

  /** The names in some terms. */
  public Set<String> in(List<? extends Term> terms) {
    Set<String> found = new TreeSet<>();
    collect(terms, found);
    return found;
  }

  /** The names in a body. */
  public Set<String> in(Body body) {
    Set<String> found = new TreeSet<>();
    collect(body, found);
    return found;
  }

  private void collect(Term term, Set<String> found) {
    switch (term) {
      case Scalar scalar -> {}
      case StringTerm text -> {}
      case Var name -> add(name, found);
      case Ref reference -> {
        if (heads) {
          collect(reference.head(), found);
        }
        collect(reference.path(), found);
      }
      case ArrayTerm array -> collect(array.items(), found);
      case SetTerm set -> collect(set.items(), found);
      case ObjectTerm object -> object.entries().forEach(entry -> collect(entry, found));
      case Call call -> {
        if (this != OUTER) {
          collect(call.function(), found);
        }
        collect(call.arguments(), found);
      }
      case Infix infix -> collect(List.of(infix.left(), infix.right()), found);
      case Membership in -> {
        in.key().ifPresent(key -> collect(key, found));
        collect(List.of(in.value(), in.collection()), found);
      }
      case ArrayComprehension c -> closures(c, found);
      case SetComprehension c -> closures(c, found);
      case ObjectComprehension c -> closures(c, found);
      case TemplateString template -> template.parts().forEach(part -> collect(part, found));
    }
  }

  /** A document is a reference without keys, and its name the head. */
  private void add(Var name, Set<String> found) {
    if (!name.isWildcard() && (heads || !name.isDocument())) {
      found.add(name.name());
    }
  }

  private void collect(List<? extends Term> terms, Set<String> found) {
    terms.forEach(term -> collect(term, found));
  }

  private void collect(ObjectTerm.Entry entry, Set<String> found) {
    if (objectKeys) {
      collect(entry.key(), found);
    }
    collect(entry.value(), found);
  }

  // Closures.

  private void collect(TemplateString.Part part, Set<String> found) {
    if (closures && part instanceof TemplateString.Hole hole) {
      collect(hole.expression(), found);
    }
  }

  private void closures(Term term, Set<String> found) {
    Parts.closures(term).forEach(closure -> inside(closure, found));
  }

  private void inside(Closure closure, Set<String> found) {
    if (closures) {
      Set<String> inside = in(closure.heads());
      collect(closure.parameters(), inside);
      collect(closure.body(), inside);
      if (this == FREE) {
        inside.removeAll(in(closure.parameters()));
        inside.removeAll(DeclaredNames.by(closure.body()));
      }
      found.addAll(inside);
    }
  }

  private void inside(Body body, Set<String> found) {
    inside(Parts.closure(body), found);
  }

  private void collect(Body body, Set<String> found) {
    body.expressions().forEach(expression -> collect(expression, found));
  }

  private void collect(Expression expression, Set<String> found) {
    if (this != OUTER) {
      expression.withs().forEach(with -> collect(List.of(with.target(), with.value()), found));
    }
    switch (expression.statement()) {
      case Statement.Holds holds -> collect(holds.term(), found);
      case Statement.Unify unify -> collect(List.of(unify.left(), unify.right()), found);
      case Statement.Assign assign -> collect(List.of(assign.target(), assign.value()), found);
      case Statement.SomeNames some -> some.names().forEach(name -> add(name, found));
      case Statement.SomeIn some -> {
        some.key().ifPresent(key -> collect(key, found));
        collect(List.of(some.value(), some.collection()), found);
      }
      case Statement.Every every -> {
        collect(every.collection(), found);
        inside(Parts.closure(every), found);
      }
      case Statement.Not not -> inside(not.operand().body(), found);
      case Statement.Logic logic -> {
        inside(logic.left().body(), found);
        inside(logic.right().body(), found);
      }
    }
  }
}
