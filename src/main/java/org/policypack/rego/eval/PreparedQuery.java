package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;
import org.policypack.source.Span;
import org.policypack.value.BooleanValue;
import org.policypack.value.Value;

/** A query ready to run. Immutable; many threads may run it at once. */
public final class PreparedQuery {
  private final Program program;
  private final Frame.Shape shape;
  private final Step first;
  private final Map<String, Integer> slots;
  private final List<Told> told;

  private PreparedQuery(
      Program program, Frame.Shape shape, Step first, Map<String, Integer> slots, List<Told> told) {
    this.program = program;
    this.shape = shape;
    this.first = first;
    this.slots = slots;
    this.told = told;
  }

  /**
   * Plans a query.
   *
   * @param query in the plain form
   * @param mocked the builtin functions that it replaces although they are left out
   * @param problems gets the calls of other functions that are left out
   */
  static PreparedQuery plan(
      Program program, CoreRule query, Set<String> mocked, Diagnostics problems) {
    RuleFrame frame = RuleFrame.ofQuery(program, mocked, problems);
    BodyPlanner planner = BodyPlanner.of(frame);
    planner.plan(query.body(), List.of());
    Step first = planner.chain(new End.Collect());
    Map<String, Integer> slots = new TreeMap<>();
    planner.bound().stream()
        .filter(Variable::isNamed)
        .forEach(variable -> slots.put(variable.toString(), frame.slot(variable)));
    List<Told> told = new ArrayList<>();
    query.body().stream()
        .filter(expression -> expression.origin() != CoreExpression.Origin.GENERATED)
        .forEach(expression -> told.add(told(expression, frame)));
    return new PreparedQuery(program, frame.shape(), first, slots, told);
  }

  private static Told told(CoreExpression expression, RuleFrame frame) {
    return expression.ask() instanceof CoreExpression.Invoke invoke
            && invoke.operands().getLast() instanceof CoreTerm.Name name
            && name.variable().isAnswer()
        ? new Told(expression.span(), OptionalInt.of(frame.slot(name.variable())))
        : new Told(expression.span(), OptionalInt.empty());
  }

  /**
   * An expression of the query as it is written.
   *
   * @param slot where its value is kept, empty where it has none of its own
   */
  private record Told(Span span, OptionalInt slot) {}

  /** The answer to a query. */
  public sealed interface Answer {
    /** In how many ways it holds; none where it is undefined. */
    record Solutions(List<Solution> solutions) implements Answer {}

    /** The query was ended. */
    record Failed(RegoResult.Failed failure) implements Answer {}
  }

  /**
   * One way in which a query holds.
   *
   * @param expressions the values of its expressions in the order in which they are evaluated
   * @param bindings the values of its variables by name, in the order of names
   */
  public record Solution(List<ExpressionValue> expressions, Map<String, Value> bindings) {}

  /**
   * The value of an expression.
   *
   * @param span where the expression stands in the query
   * @param value {@code true} for what has no value of its own, such as an assignment
   */
  public record ExpressionValue(Span span, Value value) {}

  /** Runs the query to its end. */
  public Answer solutions(@Nullable Value input, EvaluationOptions options) {
    List<Solution> found = new ArrayList<>();
    RegoResult.Failed failure =
        run(
            input,
            options,
            () -> {
              found.clear();
              return frame -> {
                frame.query.budget.keep();
                found.add(new Solution(values(frame), bindings(frame)));
                return false;
              };
            });
    return failure == null ? new Answer.Solutions(found) : new Answer.Failed(failure);
  }

  /** The value of a variable in the first solution. */
  RegoResult first(String variable, @Nullable Value input, EvaluationOptions options) {
    Integer slot = slots.get(variable);
    Value[] found = new Value[1];
    RegoResult.Failed failure =
        run(
            input,
            options,
            () ->
                frame -> {
                  found[0] = slot == null ? null : frame.slots[slot];
                  return true;
                });
    if (failure != null) {
      return failure;
    }
    return found[0] == null ? new RegoResult.Undefined() : new RegoResult.Defined(found[0]);
  }

  /**
   * Runs the query, and where it fails once more with the guards that OPA's index sets before
   * bodies: what the index excludes does not fail in OPA. Seldom is that needed, so the first run
   * does without them, unless somebody observes it.
   */
  private RegoResult.@Nullable Failed run(
      @Nullable Value input, EvaluationOptions options, Supplier<Frame.Collector> collectors) {
    boolean observed = options.observer().isPresent();
    RegoResult.Failed failure = run(input, new Budget(options, observed), collectors.get());
    boolean decided = failure == null || observed || Budget.ended(failure);
    return decided ? failure : run(input, new Budget(options, true), collectors.get());
  }

  private RegoResult.@Nullable Failed run(
      @Nullable Value input, Budget budget, Frame.Collector collector) {
    QueryState query =
        new QueryState(input, program.data(), null, null, budget, program.groupCount());
    try {
      first.run(new Frame(shape, collector, query));
      return null;
    } catch (RegoFailure failure) {
      return PreparedRego.failed(failure);
    } catch (StackOverflowError e) {
      return exceeded("values are nested too deeply", budget);
    } catch (OutOfMemoryError e) {
      return exceeded("the query needs more memory than there is", budget);
    }
  }

  private static RegoResult.Failed exceeded(String message, Budget budget) {
    return new RegoResult.Failed(Budget.EXCEEDED, message, budget.place());
  }

  private List<ExpressionValue> values(Frame frame) {
    List<ExpressionValue> values = new ArrayList<>(told.size());
    for (Told one : told) {
      Value value = one.slot.isPresent() ? frame.slots[one.slot.getAsInt()] : null;
      values.add(new ExpressionValue(one.span, value == null ? BooleanValue.TRUE : value));
    }
    return values;
  }

  private Map<String, Value> bindings(Frame frame) {
    Map<String, Value> bindings = new LinkedHashMap<>();
    slots.forEach(
        (name, slot) -> {
          Value value = frame.slots[slot];
          if (value != null) {
            bindings.put(name, value);
          }
        });
    return bindings;
  }
}
