package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Plans what {@code with} changes. */
final class WithPlanner {
  private final BodyPlanner body;

  WithPlanner(BodyPlanner body) {
    this.body = body;
  }

  WithSteps.Change change(CoreExpression.Replacement with) {
    return switch (with.target()) {
      case CoreTerm.BuiltinName builtin -> ofFunction(builtin.name(), with.value());
      case CoreTerm.Reference target -> {
        RuleGroup function = function(target);
        yield function == null
            ? ofDocument(target, with.value())
            : ofFunction(function.name(), with.value());
      }
      default -> throw new IllegalStateException("no name: " + with.target());
    };
  }

  private WithSteps.Change ofFunction(String name, CoreTerm value) {
    Replacement replacement = replacement(value);
    return replacement == null
        ? new WithSteps.Change.OfFunctionByValue(name, body.terms().operand(value))
        : new WithSteps.Change.OfFunction(name, replacement);
  }

  /** The function that stands in the place of another; null where it is a value. */
  private @Nullable Replacement replacement(CoreTerm value) {
    if (value instanceof CoreTerm.BuiltinName builtin) {
      return Builtins.find(builtin.name()).map(Replacement.OfBuiltin::new).orElse(null);
    }
    RuleGroup function = value instanceof CoreTerm.Reference reference ? function(reference) : null;
    return function == null ? null : new Replacement.OfModule(function);
  }

  private @Nullable RuleGroup function(CoreTerm.Reference reference) {
    List<Value> path = new ArrayList<>();
    for (CoreTerm key : reference.path()) {
      if (!(key instanceof CoreTerm.Constant constant)) {
        return null;
      }
      path.add(constant.value());
    }
    return reference.head() == Variable.DATA ? body.frame().program().function(path) : null;
  }

  private WithSteps.Change ofDocument(CoreTerm.Reference target, CoreTerm value) {
    List<StringValue> path = new ArrayList<>();
    for (CoreTerm key : target.path()) {
      if (!(key instanceof CoreTerm.Constant constant)
          || !(constant.value() instanceof StringValue name)) {
        return new WithSteps.Change.OfNoPlace(target.span(), body.terms().operand(value));
      }
      path.add(name);
    }
    if (value instanceof CoreTerm.Reference reference && function(reference) != null) {
      return new WithSteps.Change.OfDataByFunction(path);
    }
    Operand operand = body.terms().operand(value);
    return target.head() == Variable.INPUT
        ? new WithSteps.Change.OfInput(path, operand)
        : new WithSteps.Change.OfData(path, operand);
  }
}
