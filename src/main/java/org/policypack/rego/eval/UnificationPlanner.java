package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.CoreText;

/** Plans equations: one side is evaluated, and the other is its pattern. */
final class UnificationPlanner {
  private final BodyPlanner body;
  private final TermPlanner terms;

  UnificationPlanner(BodyPlanner body) {
    this.body = body;
    this.terms = body.terms();
  }

  /** Plans that two terms are made equal; objects have to be written with equally many keys. */
  void unify(CoreTerm left, CoreTerm right) {
    if (left instanceof CoreTerm.ObjectOf a
        && right instanceof CoreTerm.ObjectOf b
        && a.entries().size() != b.entries().size()) {
      body.add(new Steps.Never());
    } else if (terms.isKnown(right)) {
      match(left, right);
    } else if (terms.isKnown(left)) {
      match(right, left);
    } else if (left instanceof CoreTerm.ArrayOf a && right instanceof CoreTerm.ArrayOf b) {
      unifyItems(a, b);
    } else if (left instanceof CoreTerm.ObjectOf a && right instanceof CoreTerm.ObjectOf b) {
      unifyMembers(a, b);
    } else {
      match(left, right);
    }
  }

  private void match(CoreTerm pattern, CoreTerm value) {
    boolean done =
        value instanceof CoreTerm.Reference reference
            && terms.references().match(reference, pattern);
    if (!done) {
      match(pattern, terms.operand(value));
    }
  }

  /** Plans that a value looks like a pattern. */
  void match(CoreTerm pattern, Operand value) {
    Pattern planned = terms.pattern(pattern);
    body.add(
        planned instanceof Pattern.Same same
            ? new Steps.Same(value, same.operand())
            : new Steps.Match(value, planned));
  }

  private void unifyItems(CoreTerm.ArrayOf left, CoreTerm.ArrayOf right) {
    if (left.items().size() != right.items().size()) {
      body.add(new Steps.Never());
      return;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < left.items().size(); i++) {
      pairs.add(new Pair(left.items().get(i), right.items().get(i)));
    }
    unifyAll(pairs);
  }

  private void unifyMembers(CoreTerm.ObjectOf left, CoreTerm.ObjectOf right) {
    Map<String, CoreTerm> others = new HashMap<>();
    right.entries().forEach(entry -> others.put(CoreText.of(entry.key()), entry.value()));
    List<Pair> pairs = new ArrayList<>();
    for (CoreTerm.Entry entry : left.entries()) {
      CoreTerm other = others.get(CoreText.of(entry.key()));
      if (other == null) {
        body.add(new Steps.Never());
        return;
      }
      pairs.add(new Pair(entry.value(), other));
    }
    unifyAll(pairs);
  }

  private record Pair(CoreTerm left, CoreTerm right) {}

  /** Unifies pairs in an order in which each binds what the next ones need. */
  private void unifyAll(List<Pair> pairs) {
    List<Pair> open = new ArrayList<>(pairs);
    while (!open.isEmpty()) {
      Pair next =
          open.stream()
              .filter(pair -> terms.isKnown(pair.left) || terms.isKnown(pair.right))
              .findFirst()
              .orElse(open.getFirst());
      open.remove(next);
      unify(next.left, next.right);
    }
  }
}
