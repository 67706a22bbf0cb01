package org.policypack.rego.eval;

import java.util.List;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.core.Callee;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreExpression.Origin;
import org.policypack.rego.core.CoreTerm;
import org.policypack.source.Span;

/** Plans calls of functions, those that only notation calls among them. */
final class CallPlanner {
  private final BodyPlanner body;
  private final RuleFrame frame;

  CallPlanner(BodyPlanner body) {
    this.body = body;
    this.frame = body.frame();
  }

  /** Plans a call as a condition: it must not be false, or its result must look like a term. */
  void ask(Invoke call, CoreExpression expression) {
    List<CoreTerm> operands = call.operands();
    if (call.callee().isBuiltin("internal.print")) {
      print(operands.getFirst());
    } else if (hasResult(call, expression)) {
      int last = operands.size() - 1;
      Operand result = result(call.callee(), operands.subList(0, last), expression.span());
      new UnificationPlanner(body).match(operands.get(last), result);
    } else {
      body.add(new Steps.Test(result(call.callee(), operands, expression.span())));
    }
  }

  /** Whether the last operand is what the result must look like. */
  private boolean hasResult(Invoke call, CoreExpression expression) {
    return expression.origin() == Origin.GENERATED
        || call.operands().size() > frame.program().arity(call.callee());
  }

  /** OPA takes {@code print} out of rules unless somebody listens. */
  private void print(CoreTerm arguments) {
    if (frame.program().options().prints()) {
      body.add(new Prints(body.terms().operands(arguments.parts())));
    }
  }

  /** The result of a call. */
  Operand result(Callee callee, List<CoreTerm> inputs, Span span) {
    return callee.builtin().isPresent()
        ? ofBuiltin(callee.builtin().get(), inputs, span)
        : ofModule(callee, inputs, span);
  }

  /** Rules that are no function can be called without arguments. */
  private Operand ofModule(Callee callee, List<CoreTerm> inputs, Span span) {
    RuleGroup function = frame.program().function(callee.path());
    return function == null
        ? body.terms().references().document(callee.path())
        : new Calls.OfModule(function, body.terms().operands(inputs), span);
  }

  private Operand ofBuiltin(String name, List<CoreTerm> inputs, Span span) {
    if (name.equals("internal.template_string")) {
      return new FilledTemplate(body.terms().operands(inputs.getFirst().parts()), span);
    }
    if (inputs.stream().anyMatch(this::isLoose)) {
      return new Calls.OfOpen(name, span);
    }
    frame.checkLeftOut(name, span);
    List<Operand> arguments = body.terms().operands(inputs);
    Builtin builtin = Builtins.find(name).orElseThrow();
    if (name.equals("equal")) {
      return new Operands.Equal(arguments.getFirst(), arguments.getLast());
    }
    Operand result = new Calls.OfBuiltin(builtin, arguments, span);
    return builtin.isRelation() ? alternatives(result) : result;
  }

  /** Whether a variable that nothing binds stands in a term outside of references. */
  private boolean isLoose(CoreTerm term) {
    return !body.terms().areKnown(term.names());
  }

  /** A relation in the place of a value: the body goes through its alternatives. */
  private Operand alternatives(Operand relation) {
    int slot = frame.newSlot();
    body.add(new Steps.Alternatives(relation, new Pattern.Bind(slot)));
    return new Operands.Slot(slot);
  }
}
