package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Indexing;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/**
 * What a rule needs to hold at all, told by its text alone: that a place has one of some values.
 * OPA's index reads rules for the same (https://www.openpolicyagent.org/docs/policy-performance).
 *
 * @param spot where the value stands
 * @param values what it may be
 */
record Requirement(Spot spot, Set<Value> values) {
  Requirement {
    values = Set.copyOf(values);
  }

  /**
   * A place in the input or in an argument.
   *
   * @param argument the number of the argument, or {@link #INPUT}
   * @param path the keys from there
   */
  record Spot(int argument, List<Value> path) {
    static final int INPUT = -1;

    Spot {
      path = List.copyOf(path);
    }

    /** What stands there, or null for nothing. */
    @Nullable Value read(Value @Nullable [] arguments, QueryState query) {
      Value value = argument == INPUT || arguments == null ? query.input : arguments[argument];
      for (int i = 0; i < path.size() && value != null; i++) {
        value = Indexing.get(value, path.get(i));
      }
      return value;
    }
  }

  /** All requirements of a rule; none for one with {@code else}, which is tried in any case. */
  static List<Requirement> of(Rule rule) {
    if (!rule.elses().isEmpty()) {
      return List.of();
    }
    Map<String, Integer> names = new HashMap<>();
    names.put("input", Spot.INPUT);
    List<Requirement> found = new ArrayList<>();
    List<Term> parameters = rule.head().arguments().orElse(List.of());
    for (int i = 0; i < parameters.size(); i++) {
      Value constant = Constants.value(parameters.get(i));
      if (constant != null) {
        found.add(new Requirement(new Spot(i, List.of()), Set.of(constant)));
      } else if (parameters.get(i) instanceof Var name) {
        names.put(name.name(), i);
      }
    }
    Stream<Expression> body = rule.body().map(Body::expressions).stream().flatMap(List::stream);
    body.forEach(expression -> of(expression, names).ifPresent(found::add));
    return found;
  }

  private static Optional<Requirement> of(Expression expression, Map<String, Integer> names) {
    if (expression.negated() || !expression.withs().isEmpty()) {
      return Optional.empty();
    }
    return switch (expression.statement()) {
      case Statement.Holds holds -> of(holds.term(), names);
      case Statement.Unify unify -> equal(unify.left(), unify.right(), names);
      default -> Optional.empty();
    };
  }

  private static Optional<Requirement> of(Term term, Map<String, Integer> names) {
    return switch (term) {
      case Infix infix when infix.operator() == Operator.EQUAL ->
          equal(infix.left(), infix.right(), names);
      case Membership in when in.key().isEmpty() -> member(in, names);
      default -> Optional.empty();
    };
  }

  private static Optional<Requirement> equal(Term left, Term right, Map<String, Integer> names) {
    Value value = Constants.value(right);
    return value == null
        ? requirement(right, Optional.ofNullable(Constants.value(left)).map(Set::of), names)
        : requirement(left, Optional.of(Set.of(value)), names);
  }

  private static Optional<Requirement> member(Membership in, Map<String, Integer> names) {
    Collection<Value> items =
        switch (Constants.value(in.collection())) {
          case ArrayValue array -> array.items();
          case SetValue set -> set.items();
          case ObjectValue object -> object.members().values();
          case null, default -> List.of();
        };
    return items.isEmpty()
        ? Optional.empty()
        : requirement(in.value(), Optional.of(new HashSet<>(items)), names);
  }

  private static Optional<Requirement> requirement(
      Term place, Optional<Set<Value>> values, Map<String, Integer> names) {
    return values.flatMap(some -> spot(place, names).map(spot -> new Requirement(spot, some)));
  }

  /** The place that a term means, if it is one in the input or in an argument. */
  static Optional<Spot> spot(Term place, Map<String, Integer> names) {
    return switch (place) {
      case Var name when names.containsKey(name.name()) ->
          Optional.of(new Spot(names.get(name.name()), List.of()));
      case Ref ref when ref.head() instanceof Var name && names.containsKey(name.name()) ->
          keys(ref).map(keys -> new Spot(names.get(name.name()), keys));
      default -> Optional.empty();
    };
  }

  /** The keys of a reference, if all are constants. */
  private static Optional<List<Value>> keys(Ref ref) {
    List<Value> keys = new ArrayList<>();
    for (Term key : ref.path()) {
      Value constant = Constants.value(key);
      if (constant == null) {
        return Optional.empty();
      }
      keys.add(constant);
    }
    return Optional.of(keys);
  }
}
