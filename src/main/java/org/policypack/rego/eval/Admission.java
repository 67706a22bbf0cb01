package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Whether OPA's index lets a rule be tried at all. Rules that it excludes are not covered, so
 * coverage needs to know; anywhere else the body sees to it itself (OPA's {@code v1/ast/index.go}).
 *
 * @param spot where a value stands
 * @param admits which values let the rule be tried
 */
record Admission(Requirement.Spot spot, Predicate<Value> admits) {

  boolean holds(Value @Nullable [] arguments, QueryState query) {
    Value value = spot.read(arguments, query);
    return value != null && admits.test(value);
  }

  /** What the index asks of a rule without {@code else}. */
  static List<Admission> of(Rule rule) {
    List<Admission> found = new ArrayList<>();
    for (Requirement requirement : Requirement.of(rule)) {
      Set<Value> values = requirement.values();
      found.add(new Admission(requirement.spot(), values::contains));
    }
    Map<String, Integer> names = names(rule);
    rule.body()
        .map(Body::expressions)
        .orElse(List.of())
        .forEach(expression -> of(expression, names).ifPresent(found::add));
    return found;
  }

  private static Map<String, Integer> names(Rule rule) {
    Map<String, Integer> names = new HashMap<>();
    names.put("input", Requirement.Spot.INPUT);
    List<Term> parameters = rule.head().arguments().orElse(List.of());
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) instanceof Var name) {
        names.put(name.name(), i);
      }
    }
    return names;
  }

  private static Optional<Admission> of(Expression expression, Map<String, Integer> names) {
    if (expression.negated()
        || !expression.withs().isEmpty()
        || !(expression.statement() instanceof Statement.Holds holds)) {
      return Optional.empty();
    }
    return switch (holds.term()) {
      case Ref ref -> Requirement.spot(ref, names).map(spot -> new Admission(spot, v -> true));
      case Call call when call.arguments().size() == 2 -> affix(call, names);
      default -> Optional.empty();
    };
  }

  private static Optional<Admission> affix(Call call, Map<String, Integer> names) {
    String function = call.function().dottedName().orElse("");
    if (!(Constants.value(call.arguments().getLast()) instanceof StringValue affix)) {
      return Optional.empty();
    }
    Predicate<String> fits =
        switch (function) {
          case "startswith" -> text -> text.startsWith(affix.text());
          case "endswith" -> text -> text.endsWith(affix.text());
          default -> null;
        };
    return fits == null
        ? Optional.empty()
        : Requirement.spot(call.arguments().getFirst(), names)
            .map(
                spot ->
                    new Admission(spot, v -> v instanceof StringValue s && fits.test(s.text())));
  }
}
