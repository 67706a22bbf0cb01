package org.policypack.rego.eval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.BuiltinException;
import org.policypack.source.Span;
import org.policypack.value.Value;

/** Calls of functions. */
final class Calls {
  private Calls() {}

  /** The arguments' values, or null where one is undefined. */
  private static Value @Nullable [] values(Operand[] arguments, Frame frame) {
    Value[] values = new Value[arguments.length];
    for (int i = 0; i < values.length; i++) {
      Value value = arguments[i].eval(frame);
      if (value == null) {
        return null;
      }
      values[i] = value;
    }
    return values;
  }

  private static @Nullable Value builtin(
      Builtin function, Value[] arguments, Frame frame, Span span) {
    try {
      Value result = function.call(arguments, frame.query.budget);
      return result == null ? null : frame.query.budget.admit(result);
    } catch (BuiltinException e) {
      if (e.endsQuery() || frame.query.budget.strictErrors) {
        throw new RegoFailure(e.code(), function.name() + ": " + e.text(), span);
      }
      return null;
    } catch (RegoFailure e) {
      throw e.code().equals(Budget.EXCEEDED) ? e.at(span) : e;
    }
  }

  private static @Nullable Value replaced(
      Replacement replacement, Value[] arguments, Frame frame, Span span) {
    return switch (replacement) {
      case Replacement.Constant constant -> constant.value();
      case Replacement.OfModule module ->
          module.function().call(arguments, frame.query.withoutReplacements());
      case Replacement.OfBuiltin builtin -> builtin(builtin.function(), arguments, frame, span);
    };
  }

  /** A call, of which a {@code with} may replace the function. */
  abstract static class Replaceable extends Operand {
    private final Operand[] arguments;
    final Span span;

    Replaceable(List<Operand> arguments, Span span) {
      this.arguments = arguments.toArray(Operand[]::new);
      this.span = span;
    }

    /** The name by which {@code with} replaces it. */
    abstract String name();

    /** What the function itself gives, or null where it is undefined. */
    abstract @Nullable Value call(Value[] values, Frame frame);

    @Override
    final @Nullable Value eval(Frame frame) {
      Value[] values = values(arguments, frame);
      if (values == null) {
        return null;
      }
      Map<String, Replacement> replacements = frame.query.replacements;
      Replacement replacement = replacements == null ? null : replacements.get(name());
      return replacement == null ? call(values, frame) : replaced(replacement, values, frame, span);
    }
  }

  /** A call of a builtin function with a variable that nothing binds. */
  static final class OfOpen extends Operand {
    private final String name;
    private final Span span;

    OfOpen(String name, Span span) {
      this.name = name;
      this.span = span;
    }

    @Override
    Value eval(Frame frame) {
      throw new RegoFailure(
          "eval_internal_error",
          "built-in function " + name + " called with operand that requires evaluation",
          span);
    }
  }

  /** A call of a builtin function. */
  static final class OfBuiltin extends Replaceable {
    private final Builtin function;

    OfBuiltin(Builtin function, List<Operand> arguments, Span span) {
      super(arguments, span);
      this.function = function;
    }

    @Override
    String name() {
      return function.name();
    }

    @Override
    @Nullable Value call(Value[] values, Frame frame) {
      return builtin(function, values, frame, span);
    }
  }

  /** A call of a function of a module. */
  static final class OfModule extends Replaceable {
    private final RuleGroup function;

    OfModule(RuleGroup function, List<Operand> arguments, Span span) {
      super(arguments, span);
      this.function = function;
    }

    @Override
    String name() {
      return function.name();
    }

    @Override
    @Nullable Value call(Value[] values, Frame frame) {
      return function.call(values, frame.query);
    }
  }
}
