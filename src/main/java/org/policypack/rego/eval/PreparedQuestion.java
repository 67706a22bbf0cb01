package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.Expression;
import org.policypack.value.BooleanValue;
import org.policypack.value.Value;

/**
 * A query whose answer also tells the value of each expression, as the answers of OPA do.
 * Immutable; many threads may ask it at once.
 */
public final class PreparedQuestion {
  private final PreparedQuery query;
  private final List<Capture.Asked> asked;

  PreparedQuestion(PreparedQuery query, List<Capture.Asked> asked) {
    this.query = query;
    this.asked = List.copyOf(asked);
  }

  /** The answer to a question. */
  public sealed interface Answer {
    /** In how many ways it holds, in OPA's order; none where it is undefined. */
    record Solutions(List<Solution> solutions) implements Answer {}

    /** The query was ended. */
    record Failed(RegoResult.Failed failure) implements Answer {}
  }

  /**
   * One way in which a query holds.
   *
   * @param expressions the values of its expressions, in their order
   * @param bindings the values of its variables by name, in the order of names
   */
  public record Solution(List<ExpressionValue> expressions, Map<String, Value> bindings) {}

  /**
   * The value of an expression.
   *
   * @param value {@code true} for what has no value of its own, such as an assignment
   */
  public record ExpressionValue(Expression expression, Value value) {}

  /** Evaluates the query to its end. */
  public Answer answer(@Nullable Value input, EvaluationOptions options) {
    return switch (query.solutions(input, options)) {
      case PreparedQuery.Answer.Failed failed -> new Answer.Failed(failed.failure());
      case PreparedQuery.Answer.Solutions found ->
          new Answer.Solutions(found.bindings().stream().map(this::solution).toList());
    };
  }

  private Solution solution(Map<String, Value> variables) {
    List<ExpressionValue> values = new ArrayList<>();
    for (Capture.Asked one : asked) {
      Value value = one.variable().isEmpty() ? BooleanValue.TRUE : variables.get(one.variable());
      values.add(new ExpressionValue(one.expression(), value == null ? BooleanValue.TRUE : value));
    }
    Map<String, Value> bindings =
        variables.entrySet().stream()
            .filter(binding -> !binding.getKey().startsWith(Capture.PREFIX))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    return new Solution(values, bindings);
  }
}
