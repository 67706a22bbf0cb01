package org.policypack.rego.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policypack.rego.syntax.ArrayComprehension;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectComprehension;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.SetComprehension;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/** Finds the names of variables in terms as they are written, before any means anything. */
enum WrittenNames {
  /** All, at the head of references and in inner bodies too. */
  ALL(true, true, true),
  /** Those outside of inner bodies; the names of functions are none. */
  OUTER(false, true, true),
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

  /** The names that {@code some … in} declares; what its collection names is not new. */
  static Set<String> declaredBy(Statement.SomeIn some) {
    Set<String> names = MATCHED.in(some.value());
    some.key().ifPresent(key -> ENUMERATED.collect(key, names));
    names.removeAll(ALL.in(some.collection()));
    return names;
  }

  Set<String> in(Term term) {
    Set<String> found = new HashSet<>();
    collect(term, found);
    return found;
  }

  void collect(Term term, Set<String> found) {
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
      case ArrayComprehension c -> collect(List.of(c.item()), c.body(), found);
      case SetComprehension c -> collect(List.of(c.item()), c.body(), found);
      case ObjectComprehension c -> collect(List.of(c.key(), c.value()), c.body(), found);
      case TemplateString template -> template.parts().forEach(part -> collect(part, found));
    }
  }

  /** A document is a reference without keys, and its name the head. */
  private void add(Var name, Set<String> found) {
    boolean document = name.name().equals("input") || name.name().equals("data");
    if (!name.isWildcard() && (heads || !document)) {
      found.add(name.name());
    }
  }

  private void collect(List<Term> terms, Set<String> found) {
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

  private void collect(List<Term> heads, Body body, Set<String> found) {
    if (closures) {
      collect(heads, found);
      collect(body, found);
    }
  }

  private void inside(Body body, Set<String> found) {
    if (closures) {
      collect(body, found);
    }
  }

  void collect(Body body, Set<String> found) {
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
        if (closures) {
          every.key().ifPresent(key -> add(key, found));
          add(every.value(), found);
          collect(every.body(), found);
        }
      }
      case Statement.Not not -> inside(not.operand().body(), found);
      case Statement.Logic logic -> {
        inside(logic.left().body(), found);
        inside(logic.right().body(), found);
      }
    }
  }
}
