package org.policypack.rego.builtin.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.format.GoValue;

/** Finds the values of pipelines in one run of a definition. */
final class PipelineRun {
  private final String definition;
  private final Variables variables;
  private final LongConsumer meter;

  PipelineRun(String definition, Variables variables, LongConsumer meter) {
    this.definition = definition;
    this.variables = variables;
    this.meter = meter;
  }

  static TemplateException error(String definition, Place place, String message) {
    return new TemplateException(
        "template: %s:%d:%d: executing \"%s\" at <%s>: %s"
            .formatted(
                Template.MAIN,
                place.line(),
                place.column(),
                definition,
                place.text().strip(),
                message));
  }

  private TemplateException error(Operand operand, String message) {
    return error(definition, operand.place(), message);
  }

  /** The value, which variables get that the pipeline names; null counts as missing. */
  GoValue value(GoValue dot, Pipeline pipeline) {
    @Nullable GoValue value = null;
    for (Pipeline.Command command : pipeline.commands()) {
      meter.accept(1);
      value = present(command(dot, command, value));
    }
    GoValue result = value == null ? GoValue.Nothing.ABSENT : value;
    for (String name : pipeline.variables()) {
      if (pipeline.assigns()) {
        variables.set(name, result);
      } else {
        variables.push(name, result);
      }
    }
    return result;
  }

  private static GoValue present(GoValue value) {
    return value == GoValue.Nothing.NULL ? GoValue.Nothing.ABSENT : value;
  }

  /**
   * The value of a command.
   *
   * @param last the result of the one before, null for the first
   */
  private GoValue command(GoValue dot, Pipeline.Command command, @Nullable GoValue last) {
    Operand operand = command.operand();
    if (operand instanceof Operand.Function function) {
      return call(dot, function, command.arguments(), last);
    }
    if (operand instanceof Operand.Nil) {
      throw error(operand, "nil is not a command");
    }
    if ((!command.arguments().isEmpty() || last != null) && !passesArguments(dot, operand)) {
      throw error(operand, "can't give argument to non-function " + operand.place().text());
    }
    return operand(dot, operand);
  }

  /** A member of what is missing is missing, whatever is given to it. */
  private boolean passesArguments(GoValue dot, Operand operand) {
    GoValue owner =
        switch (operand) {
          case Operand.Fields fields -> owner(dot, fields.names(), fields);
          case Operand.Variable variable when !variable.fields().isEmpty() ->
              owner(variables.get(variable.name()), variable.fields(), variable);
          case Operand.Chain chain -> owner(operand(dot, chain.operand()), chain.fields(), chain);
          default -> GoValue.Nothing.NULL;
        };
    return owner == GoValue.Nothing.ABSENT;
  }

  private GoValue owner(GoValue value, List<String> fields, Operand operand) {
    return fields(value, fields.subList(0, fields.size() - 1), operand);
  }

  private GoValue operand(GoValue dot, Operand operand) {
    return switch (operand) {
      case Operand.Dot itself -> dot;
      case Operand.Nil nil -> GoValue.Nothing.ABSENT;
      case Operand.Literal literal -> literal.value();
      case Operand.Fields fields -> fields(dot, fields.names(), fields);
      case Operand.Variable variable ->
          fields(variables.get(variable.name()), variable.fields(), variable);
      case Operand.Function function -> call(dot, function, List.of(), null);
      case Operand.Nested nested -> value(dot, nested.pipeline());
      case Operand.Chain chain -> fields(operand(dot, chain.operand()), chain.fields(), chain);
    };
  }

  private GoValue fields(GoValue value, List<String> names, Operand operand) {
    GoValue at = value;
    for (String name : names) {
      at = field(at, name, operand);
    }
    return at;
  }

  private GoValue field(GoValue owner, String name, Operand operand) {
    return switch (owner) {
      case GoValue.Members members -> members.members().getOrDefault(name, GoValue.Nothing.ABSENT);
      case GoValue.Nothing nothing when nothing == GoValue.Nothing.ABSENT -> nothing;
      case GoValue.Nothing nothing ->
          throw error(operand, "nil pointer evaluating interface {}." + name);
      default -> throw error(operand, "can't evaluate field " + name + " in type " + owner.type());
    };
  }

  private GoValue call(
      GoValue dot, Operand.Function called, List<Operand> operands, @Nullable GoValue last) {
    Functions.Function function = Functions.get(called.name());
    int count = operands.size() + (last == null ? 0 : 1);
    if (count < function.least() || (count > function.least() && !function.takesMore())) {
      throw error(
          called,
          "wrong number of args for %s: want %s%d got %d"
              .formatted(
                  called.name(), function.takesMore() ? "at least " : "", function.least(), count));
    }
    boolean or = called.name().equals("or");
    boolean skips = or || called.name().equals("and");
    List<GoValue> arguments = new ArrayList<>();
    for (Operand operand : operands) {
      GoValue value = operand(dot, operand);
      if (skips && Truths.of(value) == or) {
        return value;
      }
      arguments.add(value);
    }
    if (last != null) {
      arguments.add(last);
    }
    return call(called, function, arguments);
  }

  private GoValue call(
      Operand.Function called, Functions.Function function, List<GoValue> arguments) {
    try {
      return function.code().call(arguments, meter);
    } catch (TemplateException e) {
      throw error(called, "error calling " + called.name() + ": " + e.text());
    }
  }
}
