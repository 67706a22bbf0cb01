package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.Constants;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;
import org.policypack.value.Value;

/**
 * The places in the input and in the arguments that the variables of a rule stand for, and the
 * constants.
 */
final class Aliases {
  private final Map<Variable, Requirement.Spot> spots = new HashMap<>();
  private final Map<Variable, Value> constants = new HashMap<>();

  /** Knows the arguments of a rule. */
  private Aliases(CoreRule rule) {
    spots.put(Variable.INPUT, new Requirement.Spot(Requirement.Spot.INPUT, List.of()));
    for (int i = 0; i < rule.arguments().size(); i++) {
      if (rule.arguments().get(i) instanceof CoreTerm.Name name) {
        spots.put(name.variable(), new Requirement.Spot(i, List.of()));
      }
    }
  }

  /**
   * What the plain expressions of a branch say.
   *
   * @param reader what an expression says, with the places that are named before it
   */
  static <T> List<T> read(
      CoreRule branch, BiFunction<CoreExpression.Ask, Aliases, Optional<T>> reader) {
    Aliases aliases = new Aliases(branch);
    List<T> found = new ArrayList<>();
    for (CoreExpression expression : branch.body()) {
      boolean isPlain = !expression.negated() && expression.withs().isEmpty();
      if (isPlain) {
        aliases.learn(expression.ask());
        reader.apply(expression.ask(), aliases).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Learns what an equation makes a variable stand for, if it does. */
  private void learn(CoreExpression.Ask ask) {
    if (ask instanceof Invoke equation
        && equation.isEquation()
        && equation.operands().getFirst() instanceof CoreTerm.Name name
        && !spots.containsKey(name.variable())) {
      CoreTerm same = equation.operands().getLast();
      spot(same).ifPresent(spot -> spots.put(name.variable(), spot));
      Value constant = Constants.value(same);
      if (constant != null) {
        constants.putIfAbsent(name.variable(), constant);
      }
    }
  }

  private @Nullable Value constant(CoreTerm key) {
    return key instanceof CoreTerm.Name name
        ? constants.get(name.variable())
        : Constants.value(key);
  }

  /** The place that a term means, if it is one in the input or in an argument. */
  Optional<Requirement.Spot> spot(CoreTerm term) {
    return switch (term) {
      case CoreTerm.Name name -> Optional.ofNullable(spots.get(name.variable()));
      case CoreTerm.Reference reference -> below(reference);
      default -> Optional.empty();
    };
  }

  private Optional<Requirement.Spot> below(CoreTerm.Reference reference) {
    Requirement.Spot start = spots.get(reference.head());
    if (start == null) {
      return Optional.empty();
    }
    List<Value> path = new ArrayList<>(start.path());
    for (CoreTerm key : reference.path()) {
      Value constant = constant(key);
      if (constant == null) {
        return Optional.empty();
      }
      path.add(constant);
    }
    return Optional.of(new Requirement.Spot(start.argument(), path));
  }
}
