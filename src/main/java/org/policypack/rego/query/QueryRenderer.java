package org.policypack.rego.query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.policypack.rego.eval.PreparedQuery.ExpressionValue;
import org.policypack.rego.eval.PreparedQuery.Solution;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.source.Location;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Prints the answers of queries, byte for byte as {@code opa eval} does. */
public final class QueryRenderer {
  private QueryRenderer() {}

  /** The forms of {@code --format}, spelt as on the command line. */
  public enum Format {
    json,
    values,
    bindings,
    pretty,
    raw,
    discard
  }

  /** Solutions in one of the forms; errors are printed by {@link #errors}. */
  public static String solutions(List<Solution> solutions, Format format) {
    return switch (format) {
      case json -> json(solutions);
      case values -> each(solutions, s -> GoJsonWriter.indented(values(s)));
      case bindings -> each(solutions, s -> GoJsonWriter.indented(bindings(s)));
      case pretty -> pretty(solutions);
      case raw -> each(solutions, QueryRenderer::raw);
      case discard -> solutions.isEmpty() ? "{}\n" : "{\n  \"result\": \"discarded\"\n}\n";
    };
  }

  /** The errors of a query as the form {@code json} has them. */
  public static String errors(QueryReport.Failed failed) {
    return GoJsonWriter.indentedInOrder(asObject(failed));
  }

  /** The errors of a query as the form {@code discard} has them: members by name. */
  public static String sortedErrors(QueryReport.Failed failed) {
    return GoJsonWriter.indented(asObject(failed));
  }

  private static Value asObject(QueryReport.Failed failed) {
    Value errors = OpaErrors.of(failed.diagnostics(), failed.query());
    return ObjectValue.builder().put("errors", errors).build();
  }

  private static String each(List<Solution> solutions, Function<Solution, String> print) {
    return solutions.stream().map(print).collect(Collectors.joining());
  }

  private static String json(List<Solution> solutions) {
    if (solutions.isEmpty()) {
      return "{}\n";
    }
    List<Value> results = solutions.stream().map(QueryRenderer::result).toList();
    ObjectValue whole = ObjectValue.builder().put("result", new ArrayValue(results)).build();
    return GoJsonWriter.indentedInOrder(whole);
  }

  private static Value result(Solution solution) {
    List<Value> expressions =
        solution.expressions().stream().map(QueryRenderer::expression).toList();
    ObjectValue.Builder result =
        ObjectValue.builder().put("expressions", new ArrayValue(expressions));
    if (!solution.bindings().isEmpty()) {
      result.put("bindings", GoJsonWriter.plain(bindings(solution)));
    }
    return result.build();
  }

  private static Value expression(ExpressionValue one) {
    Location location = one.span().location();
    return ObjectValue.builder()
        .put("value", GoJsonWriter.plain(one.value()))
        .put("text", one.span().text())
        .put(
            "location",
            ObjectValue.builder().put("row", location.line()).put("col", location.column()).build())
        .build();
  }

  private static Value values(Solution solution) {
    return new ArrayValue(solution.expressions().stream().map(ExpressionValue::value).toList());
  }

  private static Value bindings(Solution solution) {
    ObjectValue.Builder object = ObjectValue.builder();
    solution.bindings().forEach(object::put);
    return object.build();
  }

  private static String raw(Solution solution) {
    return solution.expressions().stream()
        .map(
            one ->
                one.value() instanceof StringValue s ? s.text() : GoJsonWriter.compact(one.value()))
        .collect(Collectors.joining(" ", "", "\n"));
  }

  // Pretty.

  private static String pretty(List<Solution> solutions) {
    if (solutions.isEmpty()) {
      return "undefined\n";
    }
    Solution first = solutions.getFirst();
    if (solutions.size() == 1 && first.bindings().isEmpty()) {
      boolean truths = first.expressions().stream().allMatch(one -> isTruth(one.value()));
      if (first.expressions().size() == 1 || truths) {
        return GoJsonWriter.indented(first.expressions().getFirst().value());
      }
    }
    List<Column> columns = columns(first);
    TextTable table = new TextTable(columns.stream().map(Column::title).toList());
    solutions.forEach(
        s -> table.add(columns.stream().map(c -> GoJsonWriter.compact(c.of(s))).toList()));
    return table.render();
  }

  /** A column: a variable, or an expression by its number. */
  private record Column(String title, String variable, int expression) {
    Value of(Solution solution) {
      Value bound = solution.bindings().get(variable);
      return variable.isEmpty() || bound == null
          ? solution.expressions().get(expression).value()
          : bound;
    }
  }

  /** First expressions, then variables by name; OPA leaves truths out where there are variables. */
  private static List<Column> columns(Solution solution) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < solution.expressions().size(); i++) {
      ExpressionValue one = solution.expressions().get(i);
      if (!isTruth(one.value()) || solution.bindings().isEmpty()) {
        columns.add(new Column(one.span().text(), "", i));
      }
    }
    for (String name : new TreeSet<>(solution.bindings().keySet())) {
      columns.add(new Column(name, name, 0));
    }
    return columns;
  }

  private static boolean isTruth(Value value) {
    return value instanceof BooleanValue;
  }
}
