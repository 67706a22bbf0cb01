package org.policypack.rego.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.ArrayComprehension;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectComprehension;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.SetComprehension;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/** Which variables an expression needs and which it binds: OPA's rules of safety. */
final class Usage {
  private final RuleFrame frame;
  private final Scope scope;

  Usage(RuleFrame frame, Scope scope) {
    this.frame = frame;
    this.scope = scope;
  }

  // What is used.

  /** All variables of this body and those around it that an expression mentions anywhere. */
  Set<Local> mentioned(Expression expression) {
    Set<Local> found = new HashSet<>();
    collect(expression, scope, found);
    return found;
  }

  /** All variables of this body and those around it that a term mentions anywhere. */
  Set<Local> mentioned(Term term) {
    Set<Local> found = new HashSet<>();
    collect(term, scope, found);
    return found;
  }

  /** The variables of a term outside of inner bodies. */
  Set<Local> direct(Term term) {
    Set<Local> found = new HashSet<>();
    Parts.variables(term, variable -> add(variable, found));
    return found;
  }

  private void collect(Term term, Scope inside, Set<Local> found) {
    Parts.walk(
        term,
        part -> {
          if (part instanceof Var variable) {
            Local local = inside.find(variable.name());
            if (local != null && local.depth() <= scope.depth()) {
              found.add(local);
            }
          }
          Parts.closures(part).forEach(closure -> collect(closure, inside, found));
        });
  }

  private void collect(Closure closure, Scope outer, Set<Local> found) {
    Scope inner = frame.scope(closure, outer);
    closure.heads().forEach(head -> collect(head, inner, found));
    List<Expression> expressions = closure.body().expressions();
    for (int i = 0; i < expressions.size(); i++) {
      inner.at(i);
      collect(expressions.get(i), inner, found);
    }
    inner.leave();
  }

  private void collect(Expression expression, Scope inside, Set<Local> found) {
    Parts.values(expression).forEach(term -> collect(term, inside, found));
    inside.declaring(
        () -> {
          Parts.targets(expression.statement()).forEach(term -> collect(term, inside, found));
          return found;
        });
    Parts.closures(expression.statement()).forEach(c -> collect(c, inside, found));
  }

  // What is bound.

  /** The variables that an expression binds, given those that are bound. */
  Set<Local> bound(Expression expression, Set<Local> before) {
    return expression.negated() ? Set.of() : bound(expression.statement(), before);
  }

  private Set<Local> bound(Statement statement, Set<Local> before) {
    return switch (statement) {
      case Statement.Holds holds -> byCondition(holds.term(), before);
      case Statement.Assign assign -> byAssignment(assign, before);
      case Statement.Unify unify -> byUnification(unify.left(), unify.right(), before);
      case Statement.SomeNames some -> Set.of();
      case Statement.SomeIn some -> bySome(some, before);
      case Statement.Every every -> byReferences(every.collection(), before);
      case Statement.Not not -> Set.of();
      case Statement.Logic logic -> Set.of();
    };
  }

  private Set<Local> byCondition(Term term, Set<Local> before) {
    Set<Local> found = byReferences(term, before);
    Optional<Term> result = resultArgument(term);
    if (result.isPresent() && term instanceof Call call) {
      List<Term> inputs = call.arguments().subList(0, call.arguments().size() - 1);
      Set<Local> then = union(before, found);
      if (inputs.stream().allMatch(input -> isBound(input, then))) {
        addPattern(result.get(), found);
      }
    }
    return found;
  }

  /** The last argument of a call that has one more than its function takes: its result. */
  Optional<Term> resultArgument(Term term) {
    if (!(term instanceof Call call)) {
      return Optional.empty();
    }
    Integer arity = frame.program().arity(call, frame.names(), scope);
    return arity != null && call.arguments().size() == arity + 1
        ? Optional.of(call.arguments().getLast())
        : Optional.empty();
  }

  private Set<Local> bySome(Statement.SomeIn some, Set<Local> before) {
    Set<Local> found = byReferences(some.collection(), before);
    if (isBound(some.collection(), union(before, found))) {
      return scope.declaring(
          () -> {
            Parts.targets(some).forEach(pattern -> addPattern(pattern, found));
            return found;
          });
    }
    return found;
  }

  private Set<Local> byAssignment(Statement.Assign assign, Set<Local> before) {
    Set<Local> found = byReferences(assign.value(), before);
    boolean isBound = isBound(assign.value(), union(before, found));
    return scope.declaring(
        () -> {
          if (isBound && mayBind(assign.target(), assign.value())) {
            addPattern(assign.target(), found);
          } else {
            found.addAll(byUnification(assign.target(), assign.value(), before));
          }
          return found;
        });
  }

  private Set<Local> byUnification(Term left, Term right, Set<Local> before) {
    Set<Local> found = byReferences(left, before);
    found.addAll(byReferences(right, before));
    boolean more = true;
    while (more) {
      more = found.addAll(unified(left, right, union(before, found)));
    }
    return found;
  }

  /** What {@code ast.Unify} of OPA takes for bound; kinds that can never be equal bind nothing. */
  private Set<Local> unified(Term left, Term right, Set<Local> bound) {
    Set<Local> found = new HashSet<>();
    if (left instanceof ArrayTerm a && right instanceof ArrayTerm b) {
      for (int i = 0; a.items().size() == b.items().size() && i < a.items().size(); i++) {
        found.addAll(unified(a.items().get(i), b.items().get(i), union(bound, found)));
      }
    } else if (left instanceof ObjectTerm a && right instanceof ObjectTerm b) {
      for (ObjectTerm.Entry entry : a.members()) {
        Term other = a.members().size() == b.members().size() ? value(b, entry.key()) : null;
        if (other != null) {
          found.addAll(unified(entry.value(), other, union(bound, found)));
        }
      }
    } else if (mayBind(left, right) && isBound(right, bound)) {
      addPattern(left, found);
    } else if (mayBind(right, left) && isBound(left, bound)) {
      addPattern(right, found);
    }
    found.removeAll(bound);
    return found;
  }

  /** Whether the variables of a pattern are bound by a value that a term may have. */
  private static boolean mayBind(Term pattern, Term value) {
    return switch (pattern) {
      case Var v -> true;
      case ArrayTerm a -> isOpen(value) || isComprehension(value);
      case ObjectTerm o -> isOpen(value) || value instanceof ObjectComprehension;
      default -> false;
    };
  }

  private static boolean isComprehension(Term term) {
    return term instanceof ArrayComprehension
        || term instanceof SetComprehension
        || term instanceof ObjectComprehension;
  }

  /** Whether the kind of a term's value is not known from how it is written. */
  private static boolean isOpen(Term term) {
    return term instanceof Var
        || term instanceof Ref
        || term instanceof Call
        || term instanceof Infix
        || term instanceof Membership
        || term instanceof TemplateString;
  }

  static @Nullable Term value(ObjectTerm object, Term key) {
    return object.members().stream()
        .filter(entry -> entry.key().equals(key))
        .map(ObjectTerm.Entry::value)
        .findFirst()
        .orElse(null);
  }

  /** The variables in the positions of a pattern: not in references, calls or bodies. */
  private void addPattern(Term pattern, Set<Local> found) {
    switch (pattern) {
      case Var variable -> add(variable, found);
      case ArrayTerm array -> array.items().forEach(item -> addPattern(item, found));
      case ObjectTerm object -> object.members().forEach(e -> addPattern(e.value(), found));
      default -> {}
    }
  }

  private void add(Var variable, Set<Local> found) {
    Local local = scope.find(variable.name());
    if (local != null) {
      found.add(local);
    }
  }

  /** The variables in the brackets of references whose head is bound: going through binds them. */
  private Set<Local> byReferences(Term term, Set<Local> before) {
    Set<Local> found = new HashSet<>();
    Parts.walk(
        term,
        part -> {
          if (part instanceof Ref reference && isHeadBound(reference, before)) {
            reference.path().forEach(key -> addPattern(key, found));
          }
        });
    found.removeAll(before);
    return found;
  }

  private boolean isHeadBound(Ref reference, Set<Local> bound) {
    return reference.head() instanceof Var variable
        ? isVariableBound(variable, bound)
        : isBound(reference.head(), bound);
  }

  private boolean isVariableBound(Var variable, Set<Local> bound) {
    Local local = scope.find(variable.name());
    return local == null ? !variable.isWildcard() : bound.contains(local);
  }

  /** Whether all variables of a term are bound, those of inner bodies too. */
  boolean isBound(Term term, Set<Local> bound) {
    return !hasWildcard(term) && bound.containsAll(mentioned(term));
  }

  /** Whether all variables of a term are bound, or get bound by going through its references. */
  boolean isBoundByItself(Term term, Set<Local> bound) {
    return !hasWildcard(term)
        && union(bound, byReferences(term, bound)).containsAll(mentioned(term));
  }

  /** Whether a wildcard stands where a value is needed; in brackets it means any key. */
  private static boolean hasWildcard(Term term) {
    return switch (term) {
      case Var variable -> variable.isWildcard();
      case Ref reference -> hasWildcard(reference.head());
      default -> Parts.of(term).stream().anyMatch(Usage::hasWildcard);
    };
  }

  private static Set<Local> union(Set<Local> a, Set<Local> b) {
    Set<Local> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }
}
