package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Expression;
import org.policypack.value.Value;

/** A query ready to run. Immutable; many threads may run it at once. */
public final class PreparedQuery {
  private final Program program;
  private final Frame.Shape shape;
  private final Step first;
  private final Map<String, Local> variables;
  private final List<Expression> order;

  private PreparedQuery(
      Program program,
      Frame.Shape shape,
      Step first,
      Map<String, Local> variables,
      List<Expression> order) {
    this.program = program;
    this.shape = shape;
    this.first = first;
    this.variables = variables;
    this.order = List.copyOf(order);
  }

  static PreparedQuery plan(Program program, Body body, ModuleNames names) {
    RuleFrame frame = RuleFrame.ofQuery(program, names, Mocks.of(body));
    Scope scope = Scope.ofRule(frame, List.of(), List.of(), body);
    BodyPlanner planner = new BodyPlanner(frame, scope, Set.of());
    planner.plan(body);
    Step first = planner.chain(new End.Collect());
    return new PreparedQuery(program, frame.shape(), first, scope.own(), planner.order());
  }

  /** The expressions in the order in which they are evaluated. */
  List<Expression> order() {
    return order;
  }

  /** The answer to a query. */
  public sealed interface Answer {
    /** The variables of each solution, by name. */
    record Solutions(List<Map<String, Value>> bindings) implements Answer {}

    /** The query was ended. */
    record Failed(RegoResult.Failed failure) implements Answer {}
  }

  /** Runs the query to its end. */
  public Answer solutions(@Nullable Value input, EvaluationOptions options) {
    List<Map<String, Value>> found = new ArrayList<>();
    RegoResult.Failed failure =
        run(
            input,
            options,
            frame -> {
              frame.query.budget.keep();
              found.add(bindings(frame));
              return false;
            });
    return failure == null ? new Answer.Solutions(found) : new Answer.Failed(failure);
  }

  /** The value of a variable in the first solution. */
  RegoResult first(String variable, @Nullable Value input, EvaluationOptions options) {
    Local local = variables.get(variable);
    Value[] found = new Value[1];
    RegoResult.Failed failure =
        run(
            input,
            options,
            frame -> {
              found[0] = local == null ? null : frame.slots[local.slot()];
              return true;
            });
    if (failure != null) {
      return failure;
    }
    return found[0] == null ? new RegoResult.Undefined() : new RegoResult.Defined(found[0]);
  }

  private RegoResult.@Nullable Failed run(
      @Nullable Value input, EvaluationOptions options, Frame.Collector collector) {
    Budget budget = new Budget(options);
    QueryState query =
        new QueryState(input, program.data(), null, null, budget, program.groupCount());
    try {
      first.run(new Frame(shape, collector, query));
      return null;
    } catch (RegoFailure failure) {
      return PreparedRego.failed(failure);
    } catch (StackOverflowError e) {
      return PreparedRego.tooDeep();
    } catch (OutOfMemoryError e) {
      return PreparedRego.tooLarge();
    }
  }

  private Map<String, Value> bindings(Frame frame) {
    Map<String, Value> bindings = new LinkedHashMap<>();
    variables.forEach(
        (name, local) -> {
          Value value = frame.slots[local.slot()];
          if (value != null) {
            bindings.put(name, value);
          }
        });
    return bindings;
  }
}
