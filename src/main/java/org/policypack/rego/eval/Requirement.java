package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Indexing;
import org.policypack.rego.core.Constants;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
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
  static List<Requirement> of(List<CoreRule> branches) {
    return branches.size() == 1 ? of(branches.getFirst()) : List.of();
  }

  /** All requirements of a branch. */
  static List<Requirement> of(CoreRule branch) {
    List<Requirement> found = new ArrayList<>();
    for (int i = 0; i < branch.arguments().size(); i++) {
      Value constant = Constants.value(branch.arguments().get(i));
      if (constant != null) {
        found.add(new Requirement(new Spot(i, List.of()), Set.of(constant)));
      }
    }
    found.addAll(Aliases.read(branch, Requirement::of));
    return found;
  }

  private static Optional<Requirement> of(CoreExpression.Ask ask, Aliases aliases) {
    if (!(ask instanceof Invoke call) || call.operands().size() != 2) {
      return Optional.empty();
    }
    CoreTerm left = call.operands().getFirst();
    CoreTerm right = call.operands().getLast();
    if (call.isEquation()) {
      return equal(left, right, aliases).or(() -> equal(right, left, aliases));
    }
    return call.callee().isBuiltin("internal.member_2")
        ? member(left, right, aliases)
        : Optional.empty();
  }

  private static Optional<Requirement> equal(CoreTerm place, CoreTerm term, Aliases aliases) {
    Value value = Constants.value(term);
    return value == null
        ? Optional.empty()
        : aliases.spot(place).map(spot -> new Requirement(spot, Set.of(value)));
  }

  private static Optional<Requirement> member(
      CoreTerm place, CoreTerm collection, Aliases aliases) {
    Collection<Value> items =
        switch (Constants.value(collection)) {
          case ArrayValue array -> array.items();
          case SetValue set -> set.items();
          case ObjectValue object -> object.members().values();
          case null, default -> List.of();
        };
    return items.isEmpty()
        ? Optional.empty()
        : aliases.spot(place).map(spot -> new Requirement(spot, Set.copyOf(items)));
  }
}
