package org.policypack.rego.typecheck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policypack.rego.core.Callee;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.RulePlace;
import org.policypack.rego.core.Variable;
import org.policypack.source.Span;

/** Which places of rules use which. */
final class RuleGraph {
  private static final Comparator<RulePlace> BY_PLACE =
      Comparator.comparing((RulePlace p) -> span(p).source().name())
          .thenComparingInt(p -> span(p).start());

  private final RulePlace root;
  private final IdentityHashMap<CoreRule, Set<RulePlace>> usesOfRules = new IdentityHashMap<>();
  private final IdentityHashMap<RulePlace, Set<RulePlace>> uses = new IdentityHashMap<>();
  private final IdentityHashMap<RulePlace, Set<RulePlace>> users = new IdentityHashMap<>();
  private final List<RulePlace> places = new ArrayList<>();

  RuleGraph(RulePlace root) {
    this.root = root;
    root.mayAsk(List.of(), places::add);
    places.sort(BY_PLACE);
    for (RulePlace place : places) {
      Set<RulePlace> used = new LinkedHashSet<>();
      for (CoreRule rule : place.rules()) {
        Set<RulePlace> ofRule = new LinkedHashSet<>();
        addUses(rule, ofRule);
        usesOfRules.put(rule, ofRule);
        used.addAll(ofRule);
      }
      uses.put(place, used);
    }
  }

  private static Span span(RulePlace place) {
    return place.declared().getFirst().rule().span();
  }

  /** All places at which rules are defined, by file and line. */
  List<RulePlace> places() {
    return places;
  }

  /** The places that the rules of a place use; its own among them where they use themselves. */
  Set<RulePlace> uses(RulePlace place) {
    return uses.getOrDefault(place, Set.of());
  }

  /** The places that a branch of a rule uses. */
  Set<RulePlace> uses(CoreRule rule) {
    return usesOfRules.getOrDefault(rule, Set.of());
  }

  /** All places, each behind those that it uses. */
  List<RulePlace> inOrder() {
    List<RulePlace> sorted = new ArrayList<>(places.size());
    Set<RulePlace> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (RulePlace place : places) {
      visit(place, seen, sorted);
    }
    return sorted;
  }

  private record Visit(RulePlace place, Iterator<RulePlace> next) {}

  private void visit(RulePlace start, Set<RulePlace> seen, List<RulePlace> sorted) {
    if (!seen.add(start)) {
      return;
    }
    Deque<Visit> open = new ArrayDeque<>();
    open.push(begin(start));
    while (!open.isEmpty()) {
      Visit visit = open.peek();
      if (!visit.next.hasNext()) {
        sorted.add(open.pop().place);
      } else {
        RulePlace next = visit.next.next();
        if (seen.add(next)) {
          open.push(begin(next));
        }
      }
    }
  }

  private Visit begin(RulePlace place) {
    List<RulePlace> next = new ArrayList<>(uses.getOrDefault(place, Set.of()));
    next.sort(BY_PLACE);
    return new Visit(place, next.iterator());
  }

  /** The places that a reference may ask, and all that use them, directly or not. */
  Set<RulePlace> dependents(CoreTerm.Reference reference) {
    if (users.isEmpty()) {
      uses.forEach(
          (place, used) ->
              used.forEach(u -> users.computeIfAbsent(u, k -> new LinkedHashSet<>()).add(place)));
    }
    Set<RulePlace> found = new LinkedHashSet<>();
    Deque<RulePlace> open = new ArrayDeque<>();
    if (reference.head() == Variable.DATA) {
      root.mayAsk(reference.path(), open::add);
    }
    while (!open.isEmpty()) {
      RulePlace place = open.pop();
      if (found.add(place)) {
        open.addAll(users.getOrDefault(place, Set.of()));
      }
    }
    return found;
  }

  // What rules use.

  private void addUses(CoreRule rule, Set<RulePlace> used) {
    addUsesOf(rule.body(), used);
    addUses(rule.keys(), used);
    addUses(rule.arguments(), used);
    rule.key().ifPresent(key -> addUses(key, used));
    addUses(rule.value(), used);
  }

  private void addUsesOf(List<CoreExpression> body, Set<RulePlace> used) {
    for (CoreExpression expression : body) {
      addUses(expression, used);
    }
  }

  private void addUses(CoreExpression expression, Set<RulePlace> used) {
    if (expression.ask() instanceof CoreExpression.Invoke invoke) {
      addUses(invoke.callee(), used);
    }
    addUses(expression.terms(), used);
    addUsesOf(expression.inner(), used);
    for (CoreExpression.Replacement with : expression.withs()) {
      addUses(with.target(), used);
      addUses(with.value(), used);
    }
  }

  private void addUses(Callee callee, Set<RulePlace> used) {
    RulePlace place = callee.builtin().isPresent() ? null : root.find(callee.path());
    if (place != null) {
      used.add(place);
    }
  }

  private void addUses(CoreTerm term, Set<RulePlace> used) {
    if (term instanceof CoreTerm.Reference reference && reference.head() == Variable.DATA) {
      root.mayAsk(reference.path(), used::add);
    }
    if (term instanceof CoreTerm.Comprehension comprehension) {
      comprehension.key().ifPresent(key -> addUses(key, used));
      addUses(comprehension.item(), used);
      addUsesOf(comprehension.body(), used);
    }
    addUses(term.parts(), used);
  }

  private void addUses(List<CoreTerm> terms, Set<RulePlace> used) {
    for (CoreTerm term : terms) {
      addUses(term, used);
    }
  }
}
