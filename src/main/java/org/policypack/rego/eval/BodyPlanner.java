package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.LogicOperand;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.With;

/**
 * Plans a body: orders its expressions so that each finds its variables bound, and makes steps of
 * them. The order and what is unsafe are OPA's.
 */
final class BodyPlanner {
  private final RuleFrame frame;
  private final Scope scope;
  private final boolean ownsScope;
  private final Usage usage;
  private final Set<Local> bound;
  private final TermPlanner terms;
  private final List<Expression> order = new ArrayList<>();
  private List<Step> steps = new ArrayList<>();

  BodyPlanner(RuleFrame frame, Scope scope, Set<Local> bound) {
    this(frame, scope, bound, true);
  }

  /**
   * @param ownsScope whether the body is the one that the scope belongs to, and no operand in it
   */
  private BodyPlanner(RuleFrame frame, Scope scope, Set<Local> bound, boolean ownsScope) {
    this.ownsScope = ownsScope;
    this.frame = frame;
    this.scope = scope;
    this.usage = new Usage(frame, scope);
    this.bound = new HashSet<>(bound);
    this.terms = new TermPlanner(this);
  }

  // What the term planner needs.

  RuleFrame frame() {
    return frame;
  }

  Scope scope() {
    return scope;
  }

  Set<Local> bound() {
    return bound;
  }

  Usage usage() {
    return usage;
  }

  TermPlanner terms() {
    return terms;
  }

  void add(Step step) {
    steps.add(step);
  }

  /** The expressions in the order in which they are evaluated. */
  List<Expression> order() {
    return order;
  }

  /** Links the steps into a chain that ends in another step, and gives its start. */
  Step chain(Step end) {
    return chain(steps, end);
  }

  static Step chain(List<Step> steps, Step end) {
    Step first = end;
    for (int i = steps.size() - 1; i >= 0; i--) {
      steps.get(i).link(first);
      first = steps.get(i);
    }
    return first;
  }

  // Order.

  /** Plans all expressions of a body. */
  void plan(Body body) {
    plan(body, List.of());
  }

  /**
   * Plans all expressions of the body of a test with cases; as soon as the case is known, it is
   * told.
   *
   * @param keys the terms that name the case; none for any other body
   */
  void plan(Body body, List<Term> keys) {
    List<Term> untold = told(keys);
    List<Expression> open = new ArrayList<>(body.expressions());
    IdentityHashMap<Expression, Set<Local>> mentioned = new IdentityHashMap<>();
    IdentityHashMap<Expression, Integer> numbers = new IdentityHashMap<>();
    body.expressions().forEach(expression -> numbers.put(expression, numbers.size()));
    boolean progress = true;
    while (!open.isEmpty() && progress) {
      progress = false;
      List<Expression> later = new ArrayList<>();
      for (Expression expression : open) {
        lookAt(numbers.getOrDefault(expression, 0));
        Set<Local> needed = mentionedOnce(mentioned, expression);
        if (isReady(expression, needed)) {
          order.add(expression);
          plan(expression);
          untold = told(untold);
          progress = true;
        } else {
          later.add(expression);
        }
      }
      open = later;
    }
    if (ownsScope) {
      scope.leave();
    }
    if (!open.isEmpty() && !frame.isJudged()) {
      throw unsafe(open);
    }
    order.addAll(open);
    open.forEach(this::plan);
  }

  private void lookAt(int number) {
    if (ownsScope) {
      scope.at(number);
    }
  }

  /** Tells the case as soon as it is known; gives what is still to tell. */
  private List<Term> told(List<Term> keys) {
    if (keys.isEmpty() || !keys.stream().allMatch(key -> usage.isBound(key, bound))) {
      return keys;
    }
    add(new Observed.Case(keys.stream().map(terms::operand).toList()));
    return List.of();
  }

  private Set<Local> mentionedOnce(
      IdentityHashMap<Expression, Set<Local>> known, Expression expression) {
    return known.computeIfAbsent(expression, usage::mentioned);
  }

  private boolean isReady(Expression expression, Set<Local> needed) {
    if (Wildcards.nothingBinds(expression)) {
      return false;
    }
    if (!expression.withs().stream().allMatch(this::isReady)) {
      return false;
    }
    if (expression.statement() instanceof Statement.SomeNames || bound.containsAll(needed)) {
      return true;
    }
    Set<Local> then = new HashSet<>(bound);
    then.addAll(usage.bound(expression, bound));
    return then.containsAll(needed);
  }

  /** Whether the value of a replacement can be told before the expression is asked. */
  private boolean isReady(With with) {
    return Parts.of(with).stream().allMatch(term -> usage.isBoundByItself(term, bound));
  }

  private CompileException unsafe(List<Expression> open) {
    for (Expression expression : open) {
      Parts.of(expression).forEach(term -> Parts.walk(term, this::checkFunction));
    }
    for (Expression expression : open) {
      Set<Local> missing = new HashSet<>(usage.mentioned(expression));
      missing.removeAll(bound);
      missing.removeAll(usage.bound(expression, bound));
      Optional<Local> first = missing.stream().min((a, b) -> Integer.compare(a.slot(), b.slot()));
      if (first.isPresent() && inTemplates(expression).contains(first.get())) {
        return CompileException.unsafe(first.get().name(), expression.span()).undeclared();
      }
      if (first.isPresent()) {
        return CompileException.unsafe(first.get().name(), expression.span());
      }
    }
    return CompileException.unsafe("_", open.getFirst().span());
  }

  /** The variables in the values of template strings, but for those that stand alone. */
  private Set<Local> inTemplates(Expression expression) {
    Set<Local> found = new HashSet<>();
    Parts.of(expression.statement())
        .forEach(
            term ->
                Parts.walk(
                    term,
                    part -> {
                      if (part instanceof TemplateString template) {
                        Templates.computed(template)
                            .forEach(inside -> found.addAll(usage.direct(inside)));
                      }
                    }));
    return found;
  }

  /** A function that does not exist explains why nothing binds its result. */
  private void checkFunction(Term term) {
    if (term instanceof Call call
        && frame.program().arity(call, frame.names(), scope) == null
        && !isPrint(call)) {
      throw TermPlanner.undefinedFunction(call);
    }
  }

  // Expressions.

  private void plan(Expression expression) {
    if (expression.withs().isEmpty()) {
      planPlain(expression);
    } else {
      planUnder(expression.withs(), () -> planPlain(expression));
    }
  }

  /** The value of an expression in a template string. */
  Operand valueOf(Expression expression) {
    Term term = Templates.term(expression);
    if (expression.withs().isEmpty()) {
      return terms.operand(term);
    }
    List<Term> stored = new ArrayList<>();
    planUnder(expression.withs(), () -> stored.add(terms.stored(term)));
    return terms.operand(stored.getFirst());
  }

  private void planUnder(List<With> withs, Runnable inside) {
    List<WithSteps.Change> changes = new ArrayList<>();
    WithPlanner planner = new WithPlanner(this);
    withs.forEach(with -> changes.add(planner.change(with)));
    WithSteps.Enter enter = new WithSteps.Enter(changes, frame.newExtra());
    enter.linkInner(chain(apart(inside), new WithSteps.Leave(enter)));
    add(enter);
  }

  /** The steps that some planning adds, kept apart from the others. */
  List<Step> apart(Runnable planning) {
    List<Step> outer = steps;
    steps = new ArrayList<>();
    planning.run();
    List<Step> inside = steps;
    steps = outer;
    return inside;
  }

  private void planPlain(Expression expression) {
    Statement statement = expression.statement();
    if (frame.program().options().coverage() && !(statement instanceof Statement.SomeNames)) {
      statement = new MarkedTerms(this).of(statement);
      add(new Observed.Ran(expression.span()));
    }
    if (expression.negated()) {
      new NegationPlanner(this).plan(statement);
      return;
    }
    switch (statement) {
      case Statement.Holds holds -> planCondition(holds.term());
      case Statement.Assign assign -> new UnificationPlanner(this).assign(assign);
      case Statement.Unify unify -> new UnificationPlanner(this).unify(unify.left(), unify.right());
      case Statement.SomeNames some -> {}
      case Statement.SomeIn some -> planSome(some);
      case Statement.Every every -> planEvery(every);
      case Statement.Not not -> add(new Steps.Not(asked(not.operand())));
      case Statement.Logic logic -> add(logic(logic));
    }
  }

  /** Plans a term that must be neither false nor undefined. */
  void planCondition(Term term) {
    Optional<Term> result = usage.resultArgument(term);
    if (result.isPresent() && term instanceof Call call) {
      List<Term> inputs = call.arguments().subList(0, call.arguments().size() - 1);
      Term shorter = new Call(call.function(), inputs, call.layout(), call.place());
      new UnificationPlanner(this).unify(result.get(), shorter);
    } else if (term instanceof Infix infix
        && infix.operator() == Operator.EQUAL
        && (isOpen(infix.left()) || isOpen(infix.right()))) {
      new UnificationPlanner(this).unify(infix.left(), infix.right());
    } else if (!isPrint(term)) {
      add(new Steps.Test(terms.operand(term)));
    } else if (frame.program().options().prints()) {
      add(new Prints(((Call) term).arguments().stream().map(terms::values).toList()));
    }
  }

  /** Whether a term is a variable that nothing binds, which OPA lets through. */
  private boolean isOpen(Term term) {
    return frame.isJudged()
        && term instanceof Var name
        && scope.find(name.name()) != null
        && !usage.isBound(name, bound);
  }

  /** OPA takes {@code print} out of rules unless somebody listens. */
  static boolean isPrint(Term term) {
    return term instanceof Call call && call.function().dottedName().equals(Optional.of("print"));
  }

  private void planSome(Statement.SomeIn some) {
    Operand collection = terms.operand(some.collection());
    add(
        scope.declaring(
            () -> {
              Pattern key = some.key().map(terms::pattern).orElseGet(Pattern.Anything::new);
              return new Steps.Each(collection, key, terms.pattern(some.value()));
            }));
  }

  private void planEvery(Statement.Every every) {
    Operand collection = terms.operand(every.collection());
    BodyPlanner inner = inner(Parts.closure(every));
    Pattern key = every.key().map(inner.terms::pattern).orElseGet(Pattern.Anything::new);
    Pattern value = inner.terms.pattern(every.value());
    inner.plan(every.body());
    add(new Steps.Every(collection, key, value, inner.chain(End.STOP)));
  }

  private Step logic(Statement.Logic logic) {
    Step left = asked(logic.left());
    Step right = asked(logic.right());
    return switch (logic.operator()) {
      case AND -> new Steps.Both(left, right);
      case OR -> new Steps.Either(left, right);
    };
  }

  /** Steps that say whether an operand holds in some way. */
  private Step asked(LogicOperand operand) {
    BodyPlanner inner =
        operand.braced()
            ? inner(Parts.closure(operand.body()))
            : new BodyPlanner(frame, scope, bound, false);
    inner.plan(operand.body());
    return inner.chain(End.STOP);
  }

  /** A planner for a body inside this one, which sees what is bound so far. */
  BodyPlanner inner(Closure closure) {
    return new BodyPlanner(frame, frame.scope(closure, scope), bound);
  }
}
