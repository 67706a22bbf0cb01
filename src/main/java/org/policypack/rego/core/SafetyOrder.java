package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Puts the expressions of bodies into the order in which OPA asks them ({@code
 * reorderBodyForSafety} of its compiler): each as soon as others have bound what it needs.
 */
final class SafetyOrder {
  private final Outputs outputs;
  private final UnsafeVariables unsafe = new UnsafeVariables();

  SafetyOrder(Outputs outputs) {
    this.outputs = outputs;
  }

  /** The variables that nothing binds, of the bodies ordered so far. */
  UnsafeVariables unsafe() {
    return unsafe;
  }

  /**
   * Orders a body and the bodies inside it. Expressions that never get their variables bound are
   * left out.
   *
   * @param outer variables bound outside
   */
  List<CoreExpression> order(List<CoreExpression> body, Set<Variable> outer) {
    List<CoreExpression> ordered = ordered(body, outer);
    if (!anyHasInner(ordered)) {
      return ordered;
    }
    Set<Variable> known = Variables.copy(outer);
    List<CoreExpression> whole = new ArrayList<>(ordered.size());
    for (CoreExpression expression : ordered) {
      whole.add(inner(expression, known));
      known.addAll(visible(expression));
    }
    return whole;
  }

  private List<CoreExpression> ordered(List<CoreExpression> body, Set<Variable> outer) {
    Set<Variable> all = Variables.none();
    List<Set<Variable>> missing = new ArrayList<>(body.size());
    for (CoreExpression expression : body) {
      Set<Variable> visible = visible(expression);
      all.addAll(visible);
      missing.add(Variables.minus(visible, outer));
    }
    Set<Variable> safe = Variables.copy(all);
    safe.retainAll(outer);
    List<Set<Variable>> enclosed = new ArrayList<>(body.size());
    for (CoreExpression expression : body) {
      enclosed.add(enclosed(expression, all, outer));
    }
    List<CoreExpression> done = new ArrayList<>(body.size());
    boolean[] placed = new boolean[body.size()];
    int before;
    do {
      before = done.size();
      for (int i = 0; i < body.size(); i++) {
        if (!placed[i]
            && !repeats(body, i, done)
            && isReady(body.get(i), i, missing, enclosed, safe)) {
          placed[i] = true;
          done.add(body.get(i));
        }
      }
    } while (done.size() > before);
    for (int i = 0; done.size() < body.size() && i < placed.length; i++) {
      if (!placed[i]) {
        unsafe.add(body.get(i), missing.get(i));
      }
    }
    return done;
  }

  /**
   * Whether OPA takes an expression for one that it has put into order before. It compares
   * expressions with their numbers, and gives those in order new ones; so {@code x > 1; x > 1; x =
   * 2} leaves the second out, whose variables are unsafe then.
   */
  private static boolean repeats(List<CoreExpression> body, int index, List<CoreExpression> done) {
    return index < done.size() && Sameness.of(done.get(index), body.get(index));
  }

  /** Whether an expression has all it needs; if so, what it binds is safe. */
  private boolean isReady(
      CoreExpression expression,
      int index,
      List<Set<Variable>> missing,
      List<Set<Variable>> enclosed,
      Set<Variable> safe) {
    Set<Variable> binds = outputs.of(expression, safe);
    if (!enclosed.get(index).isEmpty()) {
      if (enclosed.get(index).equals(binds)) {
        return false;
      }
      missing.set(index, Variables.copy(enclosed.get(index)));
    }
    missing.get(index).removeIf(v -> binds.contains(v) || safe.contains(v));
    boolean ready = missing.get(index).isEmpty();
    if (ready) {
      safe.addAll(binds);
    }
    return ready;
  }

  private Set<Variable> visible(CoreExpression expression) {
    Set<Variable> found = Variables.OUTER.in(expression);
    switch (expression.ask()) {
      case CoreExpression.Not not -> addNeeded(not.operand(), found);
      case CoreExpression.Logic logic -> {
        addNeeded(logic.left(), found);
        addNeeded(logic.right(), found);
      }
      case CoreExpression.Holds holds -> {}
      case CoreExpression.Invoke invoke -> {}
      case CoreExpression.Every every -> {}
    }
    return found;
  }

  private void addNeeded(CoreExpression.Operand operand, Set<Variable> found) {
    if (!operand.braced()) {
      found.addAll(outputs.neededBy(operand.body()));
    }
  }

  /** The variables of the body around that stand inside inner bodies of an expression. */
  private static Set<Variable> enclosed(
      CoreExpression expression, Set<Variable> around, Set<Variable> outer) {
    if (!hasInner(expression)) {
      return Set.of();
    }
    Set<Variable> found = Variables.none();
    if (!(expression.ask() instanceof CoreExpression.Every)) {
      expression.terms().forEach(term -> addEnclosed(term, found));
    }
    expression.inner().forEach(inner -> Variables.ALL.collect(inner, found));
    found.removeIf(v -> !around.contains(v) || outer.contains(v));
    return found;
  }

  private static void addEnclosed(CoreTerm term, Set<Variable> found) {
    if (term instanceof CoreTerm.Comprehension) {
      Variables.ALL.collect(term, found);
    }
    term.parts().forEach(part -> addEnclosed(part, found));
  }

  // Inner bodies.

  private CoreExpression inner(CoreExpression expression, Set<Variable> known) {
    if (!hasInner(expression)) {
      return expression;
    }
    expression.terms().forEach(term -> checkHeads(term, expression, known));
    return expression.withAsk(inner(expression.ask(), known));
  }

  /** What a comprehension collects must be bound in its body or around it. */
  private void checkHeads(CoreTerm term, CoreExpression expression, Set<Variable> known) {
    term.parts().forEach(part -> checkHeads(part, expression, known));
    if (term instanceof CoreTerm.Comprehension comprehension) {
      Set<Variable> bound = Variables.copy(known);
      comprehension.body().forEach(inner -> bound.addAll(visible(inner)));
      Set<Variable> heads = Variables.ALL.in(comprehension.item());
      comprehension.key().ifPresent(key -> Variables.ALL.collect(key, heads));
      unsafe.add(expression, Variables.minus(heads, bound));
    }
  }

  private static boolean hasInner(CoreExpression expression) {
    return !expression.inner().isEmpty() || CoreTerm.anyHasComprehension(expression.terms());
  }

  private static boolean anyHasInner(List<CoreExpression> body) {
    for (CoreExpression expression : body) {
      if (hasInner(expression)) {
        return true;
      }
    }
    return false;
  }

  private CoreExpression.Ask inner(CoreExpression.Ask ask, Set<Variable> known) {
    return switch (ask) {
      case CoreExpression.Holds holds -> new CoreExpression.Holds(inner(holds.term(), known));
      case CoreExpression.Invoke call ->
          new CoreExpression.Invoke(call.callee(), inner(call.operands(), known));
      case CoreExpression.Every every -> {
        known.addAll(Arrays.asList(every.key(), every.value()));
        yield new CoreExpression.Every(
            every.key(), every.value(), every.domain(), order(every.body(), known));
      }
      case CoreExpression.Not not -> new CoreExpression.Not(inner(not.operand(), known));
      case CoreExpression.Logic logic ->
          new CoreExpression.Logic(
              logic.operator(), inner(logic.left(), known), inner(logic.right(), known));
    };
  }

  private CoreExpression.Operand inner(CoreExpression.Operand operand, Set<Variable> known) {
    return operand.withBody(order(operand.body(), known));
  }

  private List<CoreTerm> inner(List<CoreTerm> terms, Set<Variable> known) {
    return terms.stream().map(term -> inner(term, known)).toList();
  }

  private CoreTerm inner(CoreTerm term, Set<Variable> known) {
    if (!term.hasComprehension()) {
      return term;
    }
    return switch (term) {
      case CoreTerm.Comprehension c -> c.withBody(order(c.body(), known));
      case CoreTerm.Reference r ->
          new CoreTerm.Reference(r.head(), inner(r.path(), known), r.span());
      case CoreTerm.ArrayOf a -> new CoreTerm.ArrayOf(inner(a.items(), known), a.span());
      case CoreTerm.SetOf s -> new CoreTerm.SetOf(inner(s.items(), known), s.span());
      case CoreTerm.ObjectOf o -> innerObject(o, known);
      case CoreTerm.Constant c -> c;
      case CoreTerm.Name n -> n;
      case CoreTerm.BuiltinName b -> b;
    };
  }

  private CoreTerm innerObject(CoreTerm.ObjectOf object, Set<Variable> known) {
    List<CoreTerm.Entry> entries = new ArrayList<>();
    for (CoreTerm.Entry entry : object.entries()) {
      entries.add(new CoreTerm.Entry(inner(entry.key(), known), inner(entry.value(), known)));
    }
    return new CoreTerm.ObjectOf(entries, object.span());
  }
}
