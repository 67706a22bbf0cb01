package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Whether OPA's index lets a branch of a rule be tried at all (OPA's {@code v1/ast/index.go}). What
 * it excludes is not covered and does not fail; and of a rule with {@code else} in a partial object
 * OPA tries the first branch that its index leaves, and no other. Anywhere else the body sees to it
 * itself.
 *
 * @param spot where a value stands
 * @param admits which values let the rule be tried
 */
record Admission(Requirement.Spot spot, Predicate<Value> admits) {

  /**
   * Whether what stands there lets the rule be tried.
   *
   * @param arguments those of a call; null where nothing is called, be it in a rule that has
   *     parameters
   */
  boolean holds(Value @Nullable [] arguments, QueryState query) {
    if (arguments == null && spot.argument() != Requirement.Spot.INPUT) {
      return true;
    }
    Value value = spot.read(arguments, query);
    return value != null && admits.test(value);
  }

  /** What the index asks of a branch of a rule. */
  static List<Admission> of(CoreRule branch) {
    List<Admission> found = new ArrayList<>();
    for (Requirement requirement : Requirement.of(branch)) {
      Set<Value> values = requirement.values();
      found.add(new Admission(requirement.spot(), values::contains));
    }
    found.addAll(Aliases.read(branch, Admission::of));
    return found;
  }

  private static Optional<Admission> of(CoreExpression.Ask ask, Aliases aliases) {
    return switch (ask) {
      case CoreExpression.Holds holds when holds.term() instanceof CoreTerm.Reference reference ->
          defined(reference, aliases);
      case Invoke call when call.isEquation() -> defined(call.operands().getLast(), aliases);
      case Invoke call when call.operands().size() == 2 -> affix(call, aliases);
      default -> Optional.empty();
    };
  }

  private static Optional<Admission> defined(CoreTerm place, Aliases aliases) {
    return aliases.spot(place).map(spot -> new Admission(spot, value -> true));
  }

  private static Optional<Admission> affix(Invoke call, Aliases aliases) {
    if (!(call.operands().getLast() instanceof CoreTerm.Constant constant)
        || !(constant.value() instanceof StringValue affix)) {
      return Optional.empty();
    }
    Predicate<String> fits =
        switch (call.callee().builtin().orElse("")) {
          case "startswith" -> text -> text.startsWith(affix.text());
          case "endswith" -> text -> text.endsWith(affix.text());
          default -> null;
        };
    return fits == null
        ? Optional.empty()
        : aliases
            .spot(call.operands().getFirst())
            .map(
                spot ->
                    new Admission(spot, v -> v instanceof StringValue s && fits.test(s.text())));
  }
}
