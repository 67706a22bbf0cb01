package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreExpression.Operand;
import org.policypack.rego.core.CoreExpression.Origin;
import org.policypack.rego.core.CoreExpression.Replacement;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.LogicOperand;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.With;
import org.policypack.source.Span;
import org.policypack.value.BooleanValue;
import org.policypack.value.Value;

/** Brings the expressions of a body into the plain form, in the order in which they are written. */
final class BodyLowering {
  private final Globals globals;
  private final NameScope scope;

  BodyLowering(Globals globals, NameScope scope) {
    this.globals = globals;
    this.scope = scope;
  }

  /** The expressions of a body, with calls taken out of them; the list may grow. */
  List<CoreExpression> lower(Body body) {
    scope.reserve(body);
    List<CoreExpression> lowered = new ArrayList<>();
    for (Expression expression : body.expressions()) {
      lower(expression, lowered);
    }
    return lowered;
  }

  /**
   * Drops a body of one expression {@code true} once something stands behind it that the head
   * needs. OPA ({@code appendToBody}) asks neither whether it is negated nor what {@code with}
   * replaces in it: {@code p := q if not true} is {@code q}.
   */
  static void dropEmpty(Body written, List<CoreExpression> body) {
    boolean grown = written.expressions().size() == 1 && body.size() > 1;
    if (grown
        && body.getFirst().ask() instanceof CoreExpression.Holds(CoreTerm.Constant only)
        && only.value().equals(BooleanValue.TRUE)) {
      body.removeFirst();
    }
  }

  private void lower(Expression expression, List<CoreExpression> to) {
    List<Replacement> withs = replacements(expression.withs(), to);
    TermLowering terms = new TermLowering(globals, scope, to, withs);
    switch (expression.statement()) {
      case Statement.Holds holds -> holds(holds.term(), expression, terms, withs, to);
      case Statement.Unify unify -> {
        CoreTerm left = terms.lower(unify.left());
        add(unify(left, terms.lower(unify.right())), expression, withs, Origin.WRITTEN, to);
      }
      case Statement.Assign assign -> {
        CoreTerm value = terms.lower(assign.value());
        scope.declareAll(assign.target());
        CoreTerm target = terms.target(assign.target());
        add(unify(target, value), expression, withs, Origin.ASSIGNED, to);
      }
      case Statement.SomeNames some -> some.names().forEach(scope::declare);
      case Statement.SomeIn some -> some(some, expression, terms, withs, to);
      case Statement.Every every -> every(every, expression, withs, to);
      case Statement.Not not -> {
        CoreExpression.Ask ask = new CoreExpression.Not(operand(not.operand()));
        add(ask, expression, withs, Origin.WRITTEN, to);
      }
      case Statement.Logic logic -> {
        Operand left = operand(logic.left());
        CoreExpression.Ask ask =
            new CoreExpression.Logic(logic.operator(), left, operand(logic.right()));
        add(ask, expression, withs, Origin.WRITTEN, to);
      }
    }
  }

  private void add(
      CoreExpression.Ask ask,
      Expression expression,
      List<Replacement> withs,
      Origin origin,
      List<CoreExpression> to) {
    CoreExpression asked =
        new CoreExpression(ask, expression.negated(), withs, origin, expression.span());
    to.add(globals.resolved(asked));
  }

  private static Invoke unify(CoreTerm left, CoreTerm right) {
    return new Invoke(Callee.UNIFY, List.of(left, right));
  }

  private void holds(
      Term term,
      Expression expression,
      TermLowering terms,
      List<Replacement> withs,
      List<CoreExpression> to) {
    Invoke call = terms.callOf(term);
    CoreExpression.Ask ask = call == null ? new CoreExpression.Holds(terms.lower(term)) : call;
    add(ask, expression, withs, Origin.WRITTEN, to);
  }

  private void some(
      Statement.SomeIn some,
      Expression expression,
      TermLowering terms,
      List<Replacement> withs,
      List<CoreExpression> to) {
    CoreTerm collection = terms.lower(some.collection());
    scope.declareAll(some);
    CoreTerm value = terms.lower(some.value());
    CoreTerm key = some.key().map(terms::lower).orElseGet(() -> wildcard(some.span()));
    CoreTerm item = terms.below(collection, List.of(key), some.collection().span());
    add(unify(value, item), expression, withs, Origin.WRITTEN, to);
  }

  private static CoreTerm wildcard(Span span) {
    return new CoreTerm.Name(Variable.unnamed(), span);
  }

  /**
   * {@code every}. Where nothing around declares its variables, they are meant in its collection
   * too, as in OPA ({@code rewriteEveryStatement}).
   */
  private void every(
      Statement.Every every,
      Expression expression,
      List<Replacement> withs,
      List<CoreExpression> to) {
    NameScope inner = scope.inner();
    Variable key = every.key().map(inner::declare).orElseGet(Variable::unnamed);
    Variable value = inner.declare(every.value());
    NameScope around = scope.inner();
    every.key().ifPresent(name -> around.adopt(name, key));
    around.adopt(every.value(), value);
    CoreTerm collection = new TermLowering(globals, around, to, withs).lower(every.collection());
    Variable domain = Variable.of(() -> CoreText.of(collection));
    to.add(CoreExpression.unify(domain, collection, withs));
    List<CoreExpression> body = new BodyLowering(globals, inner).lower(every.body());
    CoreTerm over = new CoreTerm.Name(domain, collection.span());
    add(new CoreExpression.Every(key, value, over, body), expression, withs, Origin.WRITTEN, to);
  }

  private Operand operand(LogicOperand operand) {
    NameScope inner = operand.braced() ? scope.inner() : scope;
    List<CoreExpression> body = new BodyLowering(globals, inner).lower(operand.body());
    Expression last = operand.body().expressions().getLast();
    if (!operand.braced() && last.negated()) {
      body.add(body.removeLast().at(last.statement().span()));
    }
    return new Operand(body, operand.braced());
  }

  // With.

  /**
   * What an expression replaces.
   *
   * @param before gets what must be evaluated before
   */
  List<Replacement> replacements(List<With> withs, List<CoreExpression> before) {
    List<Replacement> found = new ArrayList<>();
    for (With with : withs) {
      found.add(replacement(with, before));
    }
    return found;
  }

  private Replacement replacement(With with, List<CoreExpression> before) {
    CoreTerm target = target(with.target());
    boolean ofInput = target instanceof CoreTerm.Reference r && r.head() == Variable.INPUT;
    boolean ofFunction = target instanceof CoreTerm.BuiltinName || isFunction(target);
    CoreTerm value = ofFunction ? function(with.value(), before) : lowered(with.value(), before);
    boolean mention = !ofInput && (value instanceof CoreTerm.BuiltinName || isFunction(value));
    boolean plain = mention || (ofFunction && isPlace(value));
    CoreTerm given = plain ? value : TermLowering.bound(value, before);
    return new Replacement(target, given, with.span());
  }

  private CoreTerm target(Ref target) {
    Var head = target.head() instanceof Var name ? name : null;
    boolean hidden = head != null && scope.hides(head.name());
    Globals.Path path = head == null || hidden ? null : globals.path(head.name());
    if (path == null) {
      String name = hidden ? "?" : target.dottedName().orElse("?");
      return new CoreTerm.BuiltinName(name, target.span());
    }
    List<CoreTerm> keys = new ArrayList<>();
    for (Value key : path.keys()) {
      keys.add(new CoreTerm.Constant(key, target.span()));
    }
    target.path().forEach(key -> keys.add(keyOfTarget(key)));
    return new CoreTerm.Reference(path.head(), keys, target.span());
  }

  /**
   * A key in what {@code with} replaces. OPA leaves calls where they stand in it, and finds no such
   * place later on: here the variables that they name stand for them.
   */
  private CoreTerm keyOfTarget(Term key) {
    List<CoreExpression> calls = new ArrayList<>();
    CoreTerm plain = lowered(key, calls);
    if (calls.isEmpty()) {
      return plain;
    }
    Set<Variable> named = Variables.ALL.in(plain);
    Set<Variable> made = Variables.none();
    for (CoreExpression call : calls) {
      call.terms().forEach(operand -> Variables.ALL.collect(operand, named));
      made.addAll(made(call));
    }
    named.removeAll(made);
    List<CoreTerm> names =
        named.stream()
            .sorted(Comparator.comparing(Variable::toString))
            .<CoreTerm>map(name -> new CoreTerm.Name(name, key.span()))
            .toList();
    return new CoreTerm.ArrayOf(names, key.span());
  }

  /** The variable that an expression which was taken out of a term stands for. */
  private static Set<Variable> made(CoreExpression taken) {
    boolean first = taken.ask() instanceof Invoke call && call.isEquation();
    CoreTerm result = first ? taken.terms().getFirst() : taken.terms().getLast();
    return Variables.ALL.in(result);
  }

  private CoreTerm lowered(Term value, List<CoreExpression> before) {
    return new TermLowering(globals, scope, before, List.of()).lower(value);
  }

  /** What stands in the place of a function, which may be the name of another. */
  private CoreTerm function(Term value, List<CoreExpression> before) {
    Optional<String> builtin = globals.builtinName(value).filter(name -> isFree(value));
    return builtin
        .<CoreTerm>map(name -> new CoreTerm.BuiltinName(name, value.span()))
        .orElseGet(() -> lowered(value, before));
  }

  /** Whether nothing nearer than the builtin functions has the name at the head of a term. */
  private boolean isFree(Term term) {
    Term head = term instanceof Ref reference ? reference.head() : term;
    return head instanceof Var name
        && scope.find(name.name()) == null
        && globals.path(name.name()) == null;
  }

  private boolean isFunction(CoreTerm term) {
    RulePlace place = place(term);
    return place != null && place.isFunction();
  }

  private boolean isPlace(CoreTerm term) {
    return place(term) != null;
  }

  private @Nullable RulePlace place(CoreTerm term) {
    if (!(term instanceof CoreTerm.Reference reference) || reference.head() != Variable.DATA) {
      return null;
    }
    return reference.fixedPath().map(globals::place).orElse(null);
  }
}
