package org.policypack.rego.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.rego.core.Constants;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;
import org.policypack.value.Value;

/**
 * Makes operands and patterns of terms. What has several ways to hold, such as a reference with a
 * variable that is not bound yet, becomes steps of the body before.
 */
final class TermPlanner {
  private final BodyPlanner body;
  private final ReferencePlanner references;

  /** What stands for variables that have no slot, and is evaluated in their places. */
  private final Map<Variable, CoreExpression> parts = new HashMap<>();

  TermPlanner(BodyPlanner body) {
    this.body = body;
    this.references = new ReferencePlanner(body, this);
  }

  ReferencePlanner references() {
    return references;
  }

  // Parts that are evaluated in their places.

  /** Lets expressions be evaluated in the places of the variables that stand for them. */
  void fold(Map<Variable, CoreExpression> more) {
    parts.putAll(more);
  }

  /**
   * Whether an expression will be evaluated where its variable stands. One that has several ways to
   * hold is not, for others need what it binds.
   */
  boolean isFolded(CoreExpression expression) {
    Variable variable = Folding.result(expression);
    if (variable == null || !parts.containsKey(variable)) {
      return false;
    }
    boolean goesThrough =
        expression.terms().stream()
            .anyMatch(
                term ->
                    term instanceof CoreTerm.Reference reference && references.isOpen(reference));
    if (goesThrough) {
      parts.remove(variable);
    }
    return !goesThrough;
  }

  /** Evaluates the parts in a term now, in steps of their own. */
  void settle(CoreTerm term) {
    for (CoreTerm.Name name : term.names()) {
      if (parts.containsKey(name.variable())) {
        settle(name.variable());
      }
    }
  }

  private void settle(Variable variable) {
    Operand value = variable(variable);
    parts.remove(variable);
    body.add(new Steps.Match(value, bind(variable)));
  }

  private Operand part(CoreExpression expression) {
    Invoke invoke = (Invoke) expression.ask();
    List<CoreTerm> operands = invoke.operands();
    return invoke.isEquation()
        ? operand(operands.getLast())
        : new CallPlanner(body)
            .result(invoke.callee(), operands.subList(0, operands.size() - 1), expression.span());
  }

  // Operands.

  /** The operand of a term. */
  Operand operand(CoreTerm term) {
    Value constant = Constants.value(term);
    return constant == null ? computed(term) : new Operands.Constant(constant);
  }

  List<Operand> operands(List<CoreTerm> terms) {
    return terms.stream().map(this::operand).toList();
  }

  private Operand computed(CoreTerm term) {
    return switch (term) {
      case CoreTerm.Constant constant -> new Operands.Constant(constant.value());
      case CoreTerm.Name name -> variable(name.variable());
      case CoreTerm.Reference reference -> references.operand(reference);
      case CoreTerm.BuiltinName builtin -> new Operands.Nothing();
      case CoreTerm.ArrayOf array -> new Operands.Items(operands(array.items()));
      case CoreTerm.SetOf set -> new Operands.Unique(operands(set.items()));
      case CoreTerm.ObjectOf object -> members(KeyOrder.of(object.entries()));
      case CoreTerm.Comprehension comprehension -> comprehension(comprehension);
    };
  }

  private Operand members(List<CoreTerm.Entry> entries) {
    return new Operands.Members(
        entries.stream().map(entry -> operand(entry.key())).toList(),
        entries.stream().map(entry -> operand(entry.value())).toList());
  }

  /** The value of a variable; OPA lets some through that nothing binds, and they have none. */
  Operand variable(Variable variable) {
    CoreExpression part = parts.get(variable);
    if (part != null) {
      return part(part);
    }
    return body.bound().contains(variable)
        ? new Operands.Slot(body.frame().slot(variable))
        : new Operands.Nothing();
  }

  private Operand comprehension(CoreTerm.Comprehension comprehension) {
    Optional<CoreTerm> key = comprehension.key();
    CoreTerm item = comprehension.item();
    BodyPlanner inner = body.inner();
    inner.plan(comprehension.body(), key.map(k -> List.of(k, item)).orElse(List.of(item)));
    int extra = body.frame().newExtra();
    Operand ofKey = key.map(inner.terms()::operand).orElse(null);
    Operand ofItem = inner.terms().operand(item);
    Step last =
        ofKey == null
            ? new Comprehensions.AddItem(ofItem, extra)
            : new Comprehensions.AddToObject(ofKey, ofItem, extra, comprehension.span());
    return switch (comprehension.kind()) {
      case ARRAY -> new Comprehensions.OfArray(inner.chain(last), extra);
      case SET -> new Comprehensions.OfSet(inner.chain(last), extra);
      case OBJECT -> new Comprehensions.OfObject(inner.chain(last), extra);
    };
  }

  // What is known.

  /** Whether a variable has a value. */
  boolean isKnown(Variable variable) {
    return variable.isRoot() || body.bound().contains(variable) || parts.containsKey(variable);
  }

  /** Whether all of some terms can be evaluated. See {@link #isKnown(CoreTerm)}. */
  boolean areKnown(List<? extends CoreTerm> terms) {
    for (CoreTerm term : terms) {
      if (!isKnown(term)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a term can be evaluated; going through its references may bind some variables. */
  boolean isKnown(CoreTerm term) {
    return switch (term) {
      case CoreTerm.Name name -> isKnown(name.variable());
      case CoreTerm.Reference reference -> isKnown(reference.head());
      case CoreTerm.Constant constant -> true;
      case CoreTerm.BuiltinName builtin -> true;
      case CoreTerm.Comprehension comprehension -> true;
      case CoreTerm.ArrayOf array -> areKnown(array.items());
      case CoreTerm.SetOf set -> areKnown(set.items());
      case CoreTerm.ObjectOf object -> areKnown(object.parts());
    };
  }

  // Patterns.

  /** Whether a term has a variable in a position of a pattern that nothing has bound yet. */
  boolean isOpen(CoreTerm term) {
    return switch (term) {
      case CoreTerm.Name name -> !isKnown(name.variable());
      case CoreTerm.ArrayOf array -> array.items().stream().anyMatch(this::isOpen);
      case CoreTerm.ObjectOf object -> object.entries().stream().anyMatch(e -> isOpen(e.value()));
      case CoreTerm.Constant constant -> false;
      case CoreTerm.Reference reference -> false;
      case CoreTerm.BuiltinName builtin -> false;
      case CoreTerm.SetOf set -> false;
      case CoreTerm.Comprehension comprehension -> false;
    };
  }

  /** The pattern of a term; binds its variables. */
  Pattern pattern(CoreTerm term) {
    if (!isOpen(term)) {
      return new Pattern.Same(operand(term));
    }
    return switch (term) {
      case CoreTerm.Name name -> bind(name.variable());
      case CoreTerm.ArrayOf array ->
          new Pattern.Items(array.items().stream().map(this::pattern).toList());
      case CoreTerm.ObjectOf object ->
          new Pattern.Members(
              object.entries().stream().map(entry -> operand(entry.key())).toList(),
              object.entries().stream().map(entry -> pattern(entry.value())).toList());
      default -> new Pattern.Same(operand(term));
    };
  }

  /** The pattern of a variable, which gets its value here unless it has one. */
  Pattern pattern(Variable variable) {
    return isKnown(variable) ? new Pattern.Same(variable(variable)) : bind(variable);
  }

  /** The pattern of a variable that gets its value here. */
  Pattern bind(Variable variable) {
    if (variable.isWildcard()) {
      return new Pattern.Anything();
    }
    body.bound().add(variable);
    return new Pattern.Bind(body.frame().slot(variable));
  }
}
