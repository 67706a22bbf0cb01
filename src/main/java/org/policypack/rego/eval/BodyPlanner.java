package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.LogicOperand;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
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

  private static Step chain(List<Step> steps, Step end) {
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
    if (!open.isEmpty()) {
      throw unsafe(open);
    }
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
    if (expression.statement() instanceof Statement.SomeNames || bound.containsAll(needed)) {
      return true;
    }
    Set<Local> then = new HashSet<>(bound);
    then.addAll(usage.bound(expression, bound));
    return then.containsAll(needed);
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
    List<Step> outer = steps;
    steps = new ArrayList<>();
    inside.run();
    enter.linkInner(chain(steps, new WithSteps.Leave(enter)));
    steps = outer;
    add(enter);
  }

  private void planPlain(Expression expression) {
    Statement statement = expression.statement();
    if (frame.program().options().coverage() && !(statement instanceof Statement.SomeNames)) {
      statement = new MarkedTerms(this).of(statement);
      add(new Observed.Ran(expression.span()));
    }
    if (expression.negated()) {
      planNot(statement);
      return;
    }
    switch (statement) {
      case Statement.Holds holds -> planCondition(holds.term());
      case Statement.Assign assign -> assign(assign);
      case Statement.Unify unify -> unify(unify.left(), unify.right());
      case Statement.SomeNames some -> {}
      case Statement.SomeIn some -> planSome(some);
      case Statement.Every every -> planEvery(every);
      case Statement.Not not -> add(new Steps.Not(asked(not.operand())));
      case Statement.Logic logic -> add(logic(logic));
    }
  }

  private void planCondition(Term term) {
    Optional<Term> result = usage.resultArgument(term);
    if (result.isPresent() && term instanceof Call call) {
      List<Term> inputs = call.arguments().subList(0, call.arguments().size() - 1);
      Term shorter = new Call(call.function(), inputs, call.layout(), call.place());
      unify(result.get(), shorter);
    } else if (!isPrint(term)) {
      add(new Steps.Test(terms.operand(term)));
    } else if (frame.program().options().prints()) {
      add(new Prints(((Call) term).arguments().stream().map(terms::values).toList()));
    }
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

  // Unification.

  private void assign(Statement.Assign assign) {
    if (usage.isBound(assign.value(), afterReferences(assign.value()))) {
      Operand operand = terms.operand(assign.value());
      match(scope.declaring(() -> terms.pattern(assign.target())), operand);
    } else {
      scope.declaring(
          () -> {
            unify(assign.target(), assign.value());
            return assign;
          });
    }
  }

  private void unify(Term left, Term right) {
    if (usage.isBound(right, afterReferences(right))) {
      match(left, right);
    } else if (usage.isBound(left, afterReferences(left))) {
      match(right, left);
    } else if (left instanceof ArrayTerm a && right instanceof ArrayTerm b) {
      unifyItems(a, b);
    } else if (left instanceof ObjectTerm a && right instanceof ObjectTerm b) {
      unifyMembers(a, b);
    } else {
      throw CompileException.unsafe(nameOf(left), left.span());
    }
  }

  private static String nameOf(Term term) {
    return term instanceof Var variable ? variable.name() : "_";
  }

  /** What is bound once the references of a term have been gone through. */
  private Set<Local> afterReferences(Term term) {
    Set<Local> then = new HashSet<>(bound);
    Expression asked =
        new Expression(false, new Statement.Holds(term, term.place()), List.of(), term.place());
    then.addAll(usage.bound(asked, bound));
    return then;
  }

  private void match(Term pattern, Term value) {
    Operand operand = terms.operand(value);
    match(terms.pattern(pattern), operand);
  }

  private void match(Pattern planned, Operand operand) {
    add(
        planned instanceof Pattern.Same same
            ? new Steps.Same(operand, same.operand())
            : new Steps.Match(operand, planned));
  }

  private void unifyItems(ArrayTerm left, ArrayTerm right) {
    if (left.items().size() != right.items().size()) {
      add(new Steps.Never());
      return;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < left.items().size(); i++) {
      pairs.add(new Pair(left.items().get(i), right.items().get(i)));
    }
    unifyAll(pairs);
  }

  private void unifyMembers(ObjectTerm left, ObjectTerm right) {
    List<Pair> pairs = new ArrayList<>();
    for (ObjectTerm.Entry entry : left.entries()) {
      Term other = Usage.value(right, entry.key());
      if (other == null) {
        add(new Steps.Never());
        return;
      }
      pairs.add(new Pair(entry.value(), other));
    }
    unifyAll(pairs);
  }

  private record Pair(Term left, Term right) {}

  /** Unifies pairs in an order in which each binds what the next ones need. */
  private void unifyAll(List<Pair> pairs) {
    List<Pair> open = new ArrayList<>(pairs);
    while (!open.isEmpty()) {
      Pair next = open.stream().filter(p -> isEitherBound(p)).findFirst().orElse(open.getFirst());
      open.remove(next);
      unify(next.left, next.right);
    }
  }

  private boolean isEitherBound(Pair pair) {
    return usage.isBound(pair.left, bound) || usage.isBound(pair.right, bound);
  }

  // Negation.

  /**
   * OPA takes calls, and the arguments of calls, out of the negation: where one of them is
   * undefined, so is the whole expression. Only what is asked at last is negated.
   */
  private void planNot(Statement statement) {
    List<Step> inside =
        switch (statement) {
          case Statement.Holds holds -> notCondition(holds.term());
          case Statement.Unify unify -> notEqual(unify.left(), unify.right());
          case Statement.Assign a ->
              throw new CompileException(
                  "rego_compile_error", a.span(), "cannot assign vars inside negated expression");
          case Statement.SomeNames s -> throw notNegatable(s);
          case Statement.SomeIn s -> throw notNegatable(s);
          case Statement.Every e -> throw notNegatable(e);
          case Statement.Not n -> throw notNegatable(n);
          case Statement.Logic l -> throw notNegatable(l);
        };
    add(new Steps.Not(chain(inside, End.STOP)));
  }

  private static IllegalStateException notNegatable(Statement statement) {
    return new IllegalStateException("the parser refuses this: " + statement);
  }

  private List<Step> notCondition(Term term) {
    return switch (term) {
      case Infix infix when infix.operator() == Operator.EQUAL ->
          notEqual(infix.left(), infix.right());
      case Infix infix ->
          apart(
              new Infix(
                  infix.operator(), hoisted(infix.left()), hoisted(infix.right()), infix.place()));
      case Call call ->
          apart(
              new Call(
                  call.function(),
                  call.arguments().stream().map(this::hoisted).toList(),
                  call.layout(),
                  call.place()));
      case Membership m ->
          apart(
              new Membership(
                  m.key().map(this::hoisted),
                  hoisted(m.value()),
                  hoisted(m.collection()),
                  m.place()));
      default -> apart(term);
    };
  }

  /** The step that asks for a term, kept apart from the others. */
  private List<Step> apart(Term term) {
    List<Step> outer = steps;
    steps = new ArrayList<>();
    planCondition(term);
    List<Step> inside = steps;
    steps = outer;
    return inside;
  }

  private List<Step> notEqual(Term left, Term right) {
    Operand a = terms.operand(isCall(left) ? hoisted(left) : left);
    Operand b = terms.operand(isCall(right) ? hoisted(right) : right);
    List<Step> inside = new ArrayList<>();
    inside.add(new Steps.Same(a, b));
    return inside;
  }

  private static boolean isCall(Term term) {
    return switch (term) {
      case Call c -> true;
      case Infix i -> true;
      case Membership m -> true;
      case ArrayTerm a -> true;
      case ObjectTerm o -> true;
      default -> false;
    };
  }

  /** A term evaluated before the negation: a variable that holds its value. */
  private Term hoisted(Term term) {
    if (term instanceof Scalar || term instanceof StringTerm || term instanceof Var) {
      return term;
    }
    return terms.stored(term);
  }
}
