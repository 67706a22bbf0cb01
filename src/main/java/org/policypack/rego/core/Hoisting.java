package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.List;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreExpression.Operand;
import org.policypack.rego.core.CoreExpression.Replacement;

/**
 * Takes references and comprehensions out of the expressions that need their values ({@code
 * rewriteDynamics} of OPA's compiler); only equations keep them, as a whole side.
 */
final class Hoisting {
  private Hoisting() {}

  static List<CoreExpression> body(List<CoreExpression> body) {
    List<CoreExpression> hoisted = new ArrayList<>(body.size());
    for (CoreExpression expression : body) {
      Out out = new Out(expression.withs(), hoisted);
      CoreExpression rest = expression.withAsk(out.ask(expression.ask()));
      hoisted.add(rest);
    }
    return hoisted;
  }

  private static Operand operand(Operand operand) {
    return operand.withBody(body(operand.body()));
  }

  /**
   * Takes out of one expression.
   *
   * @param withs what it replaces
   * @param body gets what is taken out
   */
  private record Out(List<Replacement> withs, List<CoreExpression> body) {
    CoreExpression.Ask ask(CoreExpression.Ask ask) {
      return switch (ask) {
        case CoreExpression.Holds holds -> new CoreExpression.Holds(side(holds.term()));
        case Invoke invoke -> invoke(invoke);
        case CoreExpression.Every every ->
            new CoreExpression.Every(
                every.key(), every.value(), whole(every.domain()), Hoisting.body(every.body()));
        case CoreExpression.Not not -> new CoreExpression.Not(operand(not.operand()));
        case CoreExpression.Logic logic ->
            new CoreExpression.Logic(
                logic.operator(), operand(logic.left()), operand(logic.right()));
      };
    }

    private Invoke invoke(Invoke invoke) {
      boolean equal = invoke.callee().equals(Callee.EQUAL) && invoke.operands().size() == 2;
      if (equal || invoke.callee().equals(Callee.UNIFY)) {
        CoreTerm left = side(invoke.operands().getFirst());
        return new Invoke(Callee.UNIFY, List.of(left, side(invoke.operands().getLast())));
      }
      return new Invoke(invoke.callee(), whole(invoke.operands()));
    }

    /** A term that may stay a reference or a comprehension. */
    private CoreTerm side(CoreTerm term) {
      return switch (term) {
        case CoreTerm.Reference reference -> reference(reference);
        case CoreTerm.Comprehension c -> c.withBody(Hoisting.body(c.body()));
        default -> whole(term);
      };
    }

    private CoreTerm.Reference reference(CoreTerm.Reference reference) {
      return new CoreTerm.Reference(reference.head(), whole(reference.path()), reference.span());
    }

    private List<CoreTerm> whole(List<CoreTerm> terms) {
      List<CoreTerm> all = new ArrayList<>(terms.size());
      for (CoreTerm term : terms) {
        all.add(whole(term));
      }
      return all;
    }

    private CoreTerm whole(CoreTerm term) {
      return switch (term) {
        case CoreTerm.Constant constant -> constant;
        case CoreTerm.Name name -> name;
        case CoreTerm.BuiltinName builtin -> builtin;
        case CoreTerm.Reference reference -> taken(reference(reference));
        case CoreTerm.Comprehension c -> taken(c.withBody(Hoisting.body(c.body())));
        case CoreTerm.ArrayOf array -> new CoreTerm.ArrayOf(whole(array.items()), array.span());
        case CoreTerm.SetOf set -> new CoreTerm.SetOf(whole(set.items()), set.span());
        case CoreTerm.ObjectOf object -> {
          List<CoreTerm.Entry> entries = new ArrayList<>();
          for (CoreTerm.Entry entry : object.entries()) {
            CoreTerm key = whole(entry.key());
            entries.add(new CoreTerm.Entry(key, whole(entry.value())));
          }
          yield new CoreTerm.ObjectOf(entries, object.span());
        }
      };
    }

    private CoreTerm taken(CoreTerm term) {
      Variable variable = Variable.of(() -> CoreText.of(term));
      body.add(CoreExpression.unify(variable, term, withs));
      return new CoreTerm.Name(variable, term.span());
    }
  }
}
