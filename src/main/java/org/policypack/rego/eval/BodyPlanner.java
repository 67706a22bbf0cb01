package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;

/** Makes steps of the expressions of a body, which stand in the order in which they are asked. */
final class BodyPlanner {
  private final RuleFrame frame;
  private final Set<Variable> bound;
  private final TermPlanner terms;
  private List<Step> steps = new ArrayList<>();

  private BodyPlanner(RuleFrame frame, Set<Variable> bound) {
    this.frame = frame;
    this.bound = new HashSet<>();
    this.bound.addAll(bound);
    this.terms = new TermPlanner(this);
  }

  /** The planner of the body of a rule or of a query. */
  static BodyPlanner of(RuleFrame frame) {
    return new BodyPlanner(frame, Set.of());
  }

  /** A planner for a body inside this one, which sees what is bound so far. */
  BodyPlanner inner() {
    return new BodyPlanner(frame, bound);
  }

  RuleFrame frame() {
    return frame;
  }

  /** The variables that have a value where the next step will stand. */
  Set<Variable> bound() {
    return bound;
  }

  TermPlanner terms() {
    return terms;
  }

  void add(Step step) {
    steps.add(step);
  }

  /** Links the steps into a chain that ends in another step, and gives its start. */
  Step chain(Step end) {
    return chain(steps, end);
  }

  private static Step chain(List<Step> steps, Step end) {
    Step first = end;
    for (int i = steps.size() - 1; i >= 0; i--) {
      steps.get(i).link(first);
      first = steps.get(i);
    }
    return first;
  }

  // Bodies.

  /**
   * Plans all expressions of a body.
   *
   * @param heads the terms that will be asked for behind it
   */
  void plan(List<CoreExpression> body, List<CoreTerm> heads) {
    fold(body, heads);
    for (CoreExpression expression : body) {
      plan(expression);
    }
  }

  /**
   * Plans all expressions of the body of a test with cases; as soon as the case is known, it is
   * told.
   *
   * @param cases the terms that name the case
   */
  void planTest(List<CoreExpression> body, List<CoreTerm> cases) {
    fold(body, List.of());
    List<CoreTerm> untold = told(cases);
    for (CoreExpression expression : body) {
      plan(expression);
      untold = told(untold);
    }
  }

  /** Each expression for itself is what coverage counts. */
  private void fold(List<CoreExpression> body, List<CoreTerm> heads) {
    if (!isCovered()) {
      terms.fold(Folding.of(body, heads));
    }
  }

  private boolean isCovered() {
    return frame.program().options().coverage();
  }

  /** Tells the case as soon as it is known; gives what is still to tell. */
  private List<CoreTerm> told(List<CoreTerm> cases) {
    if (cases.isEmpty() || !terms.areKnown(cases)) {
      return cases;
    }
    add(new Observed.Case(terms.operands(cases)));
    return List.of();
  }

  /** Steps that say whether a body holds in some way. */
  private Step asked(List<CoreExpression> body) {
    BodyPlanner inner = inner();
    inner.plan(body, List.of());
    return inner.chain(End.STOP);
  }

  // Expressions.

  private void plan(CoreExpression expression) {
    if (terms.isFolded(expression)) {
      return;
    }
    if (expression.withs().isEmpty()) {
      planPlain(expression);
      return;
    }
    WithPlanner planner = new WithPlanner(this);
    List<WithSteps.Change> changes = expression.withs().stream().map(planner::change).toList();
    WithSteps.Enter enter = new WithSteps.Enter(changes, frame.newExtra());
    List<Step> outer = steps;
    steps = new ArrayList<>();
    planPlain(expression);
    enter.linkInner(chain(new WithSteps.Leave(enter)));
    steps = outer;
    add(enter);
  }

  private void planPlain(CoreExpression expression) {
    if (isCovered()) {
      add(new Observed.Ran(expression.span()));
    }
    if (expression.negated()) {
      BodyPlanner inner = inner();
      inner.ask(expression);
      add(new Steps.Not(inner.chain(End.STOP)));
    } else {
      ask(expression);
    }
  }

  private void ask(CoreExpression expression) {
    switch (expression.ask()) {
      case CoreExpression.Holds holds -> add(new Steps.Test(terms.operand(holds.term())));
      case Invoke equation when equation.isEquation() ->
          new UnificationPlanner(this)
              .unify(equation.operands().getFirst(), equation.operands().getLast());
      case Invoke call -> new CallPlanner(this).ask(call, expression);
      case CoreExpression.Every every -> planEvery(every);
      case CoreExpression.Not not -> add(new Steps.Not(asked(not.operand().body())));
      case CoreExpression.Logic logic -> add(logic(logic));
    }
  }

  private void planEvery(CoreExpression.Every every) {
    Operand collection = terms.operand(every.domain());
    BodyPlanner inner = inner();
    Pattern key = inner.terms.pattern(every.key());
    Pattern value = inner.terms.pattern(every.value());
    inner.plan(every.body(), List.of());
    add(new Steps.Every(collection, key, value, inner.chain(End.STOP)));
  }

  private Step logic(CoreExpression.Logic logic) {
    Step left = asked(logic.left().body());
    Step right = asked(logic.right().body());
    return switch (logic.operator()) {
      case AND -> new Steps.Both(left, right);
      case OR -> new Steps.Either(left, right);
    };
  }
}
