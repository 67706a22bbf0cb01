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
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.policypack.rego.core.Callee;
import org.policypack.rego.core.Constants;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.RulePlace;
import org.policypack.rego.core.Variable;
import org.policypack.source.Span;
import org.policypack.value.Value;

/** Which rules use which, and which places of rules ({@code NewGraph} of OPA's compiler). */
final class RuleGraph {
  private static final Comparator<RulePlace> BY_PLACE =
      Comparator.comparing((RulePlace p) -> span(p).source().name())
          .thenComparingInt(p -> span(p).start());

  private final RulePlace root;
  private final IdentityHashMap<CoreRule, Set<Use>> usesOfRules = new IdentityHashMap<>();
  private final IdentityHashMap<RulePlace, List<CoreRule>> rules = new IdentityHashMap<>();
  private final IdentityHashMap<RulePlace, Set<RulePlace>> uses = new IdentityHashMap<>();
  private final IdentityHashMap<RulePlace, Set<RulePlace>> users = new IdentityHashMap<>();
  private final List<RulePlace> places = new ArrayList<>();

  /**
   * The graph of some rules.
   *
   * @param written the branches of all rules, their bodies as written
   */
  RuleGraph(RulePlace root, List<CoreRule> written) {
    this.root = root;
    root.mayAsk(List.of(), (place, keys) -> places.add(place));
    places.sort(BY_PLACE);
    for (CoreRule rule : written) {
      RulePlace place = Objects.requireNonNull(root.find(rule.path()));
      rules.computeIfAbsent(place, p -> new ArrayList<>()).add(rule);
    }
    for (RulePlace place : places) {
      Set<RulePlace> used = new LinkedHashSet<>();
      for (CoreRule rule : rules(place)) {
        Set<Use> ofRule = new LinkedHashSet<>();
        addUses(rule, ofRule);
        usesOfRules.put(rule, ofRule);
        ofRule.forEach(use -> used.add(use.place));
      }
      uses.put(place, used);
    }
  }

  /**
   * Rules that are used.
   *
   * @param keys the keys behind the place that are asked for; rules of other keys are not used
   */
  record Use(RulePlace place, List<CoreTerm> keys) {
    boolean asks(CoreRule rule) {
      for (int i = 0; i < Math.min(keys.size(), rule.keys().size()); i++) {
        Value asked = Constants.value(keys.get(i));
        Value own = Constants.value(rule.keys().get(i));
        if (asked != null && own != null && !asked.equals(own)) {
          return false;
        }
      }
      return true;
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

  /** The branches of rules at a place, as written. */
  List<CoreRule> rules(RulePlace place) {
    return rules.getOrDefault(place, List.of());
  }

  /** What a branch of a rule uses. */
  Set<Use> uses(CoreRule rule) {
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
      asked(reference.path(), use -> open.add(use.place));
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

  private void addUses(CoreRule rule, Set<Use> used) {
    KnownValues known = new KnownValues();
    for (CoreExpression expression : rule.body()) {
      addUses(expression, known, used);
      known.note(expression);
    }
    rule.keys().forEach(key -> addUses(key, known, used));
    rule.arguments().forEach(argument -> addUses(argument, known, used));
    rule.key().ifPresent(key -> addUses(key, known, used));
    addUses(rule.value(), known, used);
  }

  private void addUses(CoreExpression expression, KnownValues known, Set<Use> used) {
    if (expression.ask() instanceof CoreExpression.Invoke invoke) {
      addUses(invoke.callee(), used);
    }
    expression.terms().forEach(term -> addUses(term, known, used));
    expression.inner().forEach(inner -> addUses(inner, known, used));
    for (CoreExpression.Replacement with : expression.withs()) {
      addUses(with.target(), known, used);
      addUses(with.value(), known, used);
    }
  }

  private void addUses(Callee callee, Set<Use> used) {
    RulePlace place = callee.builtin().isPresent() ? null : root.find(callee.path());
    if (place != null) {
      used.add(new Use(place, List.of()));
    }
  }

  private void addUses(CoreTerm term, KnownValues known, Set<Use> used) {
    if (term instanceof CoreTerm.Reference reference && reference.head() == Variable.DATA) {
      known.expand(reference.path()).forEach(path -> asked(path, used::add));
    }
    if (term instanceof CoreTerm.Comprehension comprehension) {
      comprehension.key().ifPresent(key -> addUses(key, known, used));
      addUses(comprehension.item(), known, used);
      comprehension.body().forEach(e -> addUses(e, known, used));
    }
    term.parts().forEach(part -> addUses(part, known, used));
  }

  /** The rules that a reference may ask. */
  private void asked(List<CoreTerm> path, Consumer<Use> each) {
    root.mayAsk(
        path,
        (place, keys) -> {
          boolean fixed = rules(place).stream().allMatch(rule -> rule.keys().isEmpty());
          Use use = new Use(place, fixed ? List.of() : List.copyOf(keys));
          if (fixed || rules(place).stream().anyMatch(use::asks)) {
            each.accept(use);
          }
        });
  }
}
