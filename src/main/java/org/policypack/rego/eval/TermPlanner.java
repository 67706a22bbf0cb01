package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.rego.builtin.Builtin;
import org.policypack.rego.builtin.Builtins;
import org.policypack.rego.builtin.LeftOut;
import org.policypack.rego.syntax.ArrayComprehension;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectComprehension;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Place;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.SetComprehension;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.source.Span;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Makes operands and patterns of terms. What has several ways to hold, such as a reference with a
 * variable that is not bound yet, becomes steps of the body before.
 */
final class TermPlanner {
  private final BodyPlanner body;
  private final Map<String, Integer> stored = new HashMap<>();

  TermPlanner(BodyPlanner body) {
    this.body = body;
  }

  /** The operand of a term whose variables are bound, but for those in brackets. */
  Operand operand(Term term) {
    return switch (term) {
      case Scalar scalar -> new Operands.Constant(scalar.value());
      case StringTerm string -> new Operands.Constant(StringValue.of(string.text()));
      case TemplateString template -> template(template);
      case Var variable -> variable(variable);
      case Ref reference -> reference(reference);
      case ArrayTerm array -> folded(new Operands.Items(operands(array.items())), array);
      case SetTerm set -> folded(new Operands.Unique(operands(set.items())), set);
      case ObjectTerm object -> object(object);
      case ArrayComprehension c -> arrayOf(c);
      case SetComprehension c -> setOf(c);
      case ObjectComprehension c -> objectOf(c);
      case Call call -> call(call);
      case Infix infix -> infix(infix);
      case Membership membership -> membership(membership);
    };
  }

  /** Variables come last: a reference among the other terms may bind them. */
  private List<Operand> operands(List<Term> terms) {
    Operand[] planned = new Operand[terms.size()];
    for (boolean variables : new boolean[] {false, true}) {
      for (int i = 0; i < planned.length; i++) {
        if (terms.get(i) instanceof Var == variables) {
          planned[i] = operand(terms.get(i));
        }
      }
    }
    return List.of(planned);
  }

  /** A collection of constants is built once. */
  private static Operand folded(Operand operand, Term term) {
    Value value = Constants.value(term);
    return value == null ? operand : new Operands.Constant(value);
  }

  private Operand object(ObjectTerm object) {
    List<Operand> keys = new ArrayList<>();
    List<Operand> values = new ArrayList<>();
    for (ObjectTerm.Entry entry : object.members()) {
      keys.add(operand(entry.key()));
      values.add(operand(entry.value()));
    }
    return folded(new Operands.Members(keys, values), object);
  }

  // Variables and references.

  private Operand variable(Var variable) {
    Integer slot = stored.get(variable.name());
    if (slot != null) {
      return new Operands.Slot(slot);
    }
    Local local = body.scope().find(variable.name());
    if (local == null) {
      List<String> path = body.frame().names().path(variable.name());
      if (path == null || variable.isWildcard()) {
        return nothing(variable);
      }
      return document(path, List.of());
    }
    if (!body.bound().contains(local)) {
      return nothing(variable);
    }
    return new Operands.Slot(local.slot());
  }

  /** OPA lets some variables through that nothing binds; they have no value. */
  private Operand nothing(Var variable) {
    if (body.frame().isJudged()) {
      return new Operands.Nothing();
    }
    throw CompileException.unsafe(variable.name(), variable.span());
  }

  private Operand reference(Ref reference) {
    if (reference.head() instanceof Var variable && body.scope().find(variable.name()) == null) {
      List<String> path =
          stored.containsKey(variable.name()) ? null : body.frame().names().path(variable.name());
      if (path != null) {
        return document(path, reference.path());
      }
    }
    return through(operand(reference.head()), reference.path());
  }

  /** A reference into {@code input} or {@code data}. */
  private Operand document(List<String> path, List<Term> keys) {
    List<Term> all = new ArrayList<>();
    path.stream().skip(1).forEach(key -> all.add(new StringTerm(key, false, Place.NONE)));
    all.addAll(keys);
    return path.getFirst().equals("input") ? through(new Operands.Input(), all) : data(all);
  }

  /** The keys behind a value; a key that is not bound is gone through. */
  private Operand through(Operand base, List<Term> path) {
    Operand from = base;
    List<Operand> keys = new ArrayList<>();
    for (Term key : path) {
      if (isOpen(key)) {
        Operand collection = keys.isEmpty() ? from : new Operands.Lookup(from, keys);
        Pattern pattern = pattern(key);
        int slot = body.frame().newSlot();
        body.add(new Steps.Each(collection, pattern, new Pattern.Bind(slot)));
        from = new Operands.Slot(slot);
        keys = new ArrayList<>();
      } else {
        keys.add(operand(key));
      }
    }
    return keys.isEmpty() ? from : new Operands.Lookup(from, keys);
  }

  /** Whether a key or pattern holds a variable that is not bound yet, or a wildcard. */
  private boolean isOpen(Term term) {
    return switch (term) {
      case Var variable -> isOpen(variable);
      case ArrayTerm array -> array.items().stream().anyMatch(this::isOpen);
      case ObjectTerm object -> object.members().stream().anyMatch(e -> isOpen(e.value()));
      default -> false;
    };
  }

  /** Whether a variable that nothing binds stands in a term outside of references. */
  private boolean isLoose(Term term) {
    return switch (term) {
      case Var variable -> isOpen(variable);
      case ArrayTerm array -> array.items().stream().anyMatch(this::isLoose);
      case SetTerm set -> set.items().stream().anyMatch(this::isLoose);
      case ObjectTerm object ->
          object.members().stream().anyMatch(e -> isLoose(e.key()) || isLoose(e.value()));
      default -> false;
    };
  }

  private boolean isOpen(Var variable) {
    if (variable.isWildcard()) {
      return true;
    }
    Local local = body.scope().find(variable.name());
    return local != null && !body.bound().contains(local);
  }

  private Operand data(List<Term> keys) {
    Program program = body.frame().program();
    List<Value> fixed = new ArrayList<>();
    int at = 0;
    while (at < keys.size()
        && !program.isDocument(fixed)
        && Constants.value(keys.get(at)) != null) {
      fixed.add(Constants.value(keys.get(at++)));
    }
    List<Term> rest = keys.subList(at, keys.size());
    Places.Fixed way = program.way(fixed);
    if (rest.isEmpty() || program.isDocument(fixed)) {
      return through(new Places.Whole(way), rest);
    }
    if (program.endsAt(fixed) && rest.stream().noneMatch(this::isOpen)) {
      return new Places.Below(way, rest.stream().map(this::operand).toList());
    }
    return ways(way, rest);
  }

  /** Keys behind a place above rules. */
  private Operand ways(Places.Way start, List<Term> keys) {
    Places.Way way = start;
    for (Term key : keys) {
      if (isOpen(key)) {
        Pattern pattern = pattern(key);
        int extra = body.frame().newExtra();
        body.add(new Places.Each(way, pattern, extra));
        way = new Places.Stored(extra);
      } else {
        way = new Places.Keyed(way, operand(key));
      }
    }
    return new Places.Whole(way);
  }

  // Patterns.

  /** The pattern of a term; binds its variables. */
  Pattern pattern(Term term) {
    if (!isOpen(term)) {
      return new Pattern.Same(operand(term));
    }
    return switch (term) {
      case Var variable -> bind(variable);
      case ArrayTerm array -> new Pattern.Items(array.items().stream().map(this::pattern).toList());
      case ObjectTerm object -> members(object);
      default -> new Pattern.Same(operand(term));
    };
  }

  private Pattern bind(Var variable) {
    Local local = body.scope().find(variable.name());
    if (variable.isWildcard() || local == null) {
      return new Pattern.Anything();
    }
    body.bound().add(local);
    return new Pattern.Bind(local.slot());
  }

  private Pattern members(ObjectTerm object) {
    List<Operand> keys = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    for (ObjectTerm.Entry entry : object.members()) {
      keys.add(operand(entry.key()));
      values.add(pattern(entry.value()));
    }
    return new Pattern.Members(List.copyOf(keys), List.copyOf(values));
  }

  /** Evaluates a term in a step of its own and gives a variable that holds its value. */
  Var stored(Term term) {
    int slot = body.frame().newSlot();
    body.add(new Steps.Match(operand(term), new Pattern.Bind(slot)));
    String name = "$" + slot;
    stored.put(name, slot);
    return new Var(name, term.place());
  }

  // Comprehensions.

  private Operand arrayOf(ArrayComprehension comprehension) {
    BodyPlanner inner = planned(comprehension);
    int extra = body.frame().newExtra();
    Operand item = inner.terms().operand(comprehension.item());
    return new Comprehensions.OfArray(inner.chain(new Comprehensions.AddItem(item, extra)), extra);
  }

  private Operand setOf(SetComprehension comprehension) {
    BodyPlanner inner = planned(comprehension);
    int extra = body.frame().newExtra();
    Operand item = inner.terms().operand(comprehension.item());
    return new Comprehensions.OfSet(inner.chain(new Comprehensions.AddItem(item, extra)), extra);
  }

  private Operand objectOf(ObjectComprehension comprehension) {
    BodyPlanner inner = planned(comprehension);
    int extra = body.frame().newExtra();
    Operand key = inner.terms().operand(comprehension.key());
    Operand value = inner.terms().operand(comprehension.value());
    return new Comprehensions.OfObject(
        inner.chain(new Comprehensions.AddToObject(key, value, extra, comprehension.span())),
        extra);
  }

  private BodyPlanner planned(Term comprehension) {
    Closure closure = Parts.closures(comprehension).getFirst();
    BodyPlanner inner = body.inner(closure);
    inner.plan(closure.body());
    return inner;
  }

  private Operand template(TemplateString template) {
    List<Operand> parts = new ArrayList<>();
    for (TemplateString.Part part : template.parts()) {
      switch (part) {
        case TemplateString.Text text ->
            parts.add(new Operands.Constant(StringValue.of(text.text())));
        case TemplateString.Hole hole -> parts.add(hole(hole));
      }
    }
    return new Templates.Filled(parts, template.span());
  }

  /** The set of all values of the expression; more than one is an error when it is filled in. */
  private Operand hole(TemplateString.Hole hole) {
    Closure closure = Parts.hole(hole);
    BodyPlanner inner = body.inner(closure);
    int extra = body.frame().newExtra();
    Operand item = valueOf(hole.expression(), inner);
    return new Comprehensions.OfSet(inner.chain(new Comprehensions.AddItem(item, extra)), extra);
  }

  /** The set of all values of a term, which is evaluated in a body of its own. */
  Operand values(Term term) {
    Expression holds =
        new Expression(false, new Statement.Holds(term, term.place()), List.of(), term.place());
    Body alone = new Body(List.of(holds), Layout.ONE_LINE, term.place());
    BodyPlanner inner = body.inner(new Closure(alone, alone, List.of(), List.of()));
    int extra = body.frame().newExtra();
    Operand item = inner.terms().operand(term);
    return new Comprehensions.OfSet(inner.chain(new Comprehensions.AddItem(item, extra)), extra);
  }

  /** Of constants, variables and rules OPA drops what {@code with} replaces. */
  private boolean isPlain(Term term) {
    return switch (term) {
      case Scalar scalar -> true;
      case StringTerm text -> true;
      case Var name ->
          body.scope().find(name.name()) != null
              || isRule(new Ref(name, List.of(), name.place()))
              || body.frame().names().path(name.name()) == null;
      case Ref reference -> isRule(reference);
      default -> false;
    };
  }

  private boolean isRule(Ref reference) {
    List<String> start =
        reference.head() instanceof Var head && body.scope().find(head.name()) == null
            ? body.frame().names().path(head.name())
            : null;
    if (start == null || !start.getFirst().equals("data")) {
      return false;
    }
    List<Value> path = new ArrayList<>();
    start.stream().skip(1).forEach(key -> path.add(StringValue.of(key)));
    reference.path().forEach(key -> Optional.ofNullable(Constants.value(key)).ifPresent(path::add));
    return path.size() == start.size() - 1 + reference.path().size()
        && body.frame().program().isSurelyDefined(path);
  }

  private Operand valueOf(Expression hole, BodyPlanner inner) {
    Term term = Templates.term(hole);
    if (Wildcards.anywhere(term)) {
      throw CompileException.unsafe("_", hole.span()).undeclared();
    }
    Optional<Local> open =
        inner.usage().direct(term).stream()
            .filter(local -> !inner.bound().contains(local))
            .findFirst();
    if (open.isPresent() && !(term instanceof Var)) {
      throw CompileException.unsafe(open.get().name(), hole.span()).undeclared();
    }
    try {
      return isPlain(term) ? inner.terms().operand(term) : inner.valueOf(hole);
    } catch (CompileException e) {
      throw term instanceof Var || !e.names(term) ? e : e.undeclared();
    }
  }

  // Calls.

  private Operand infix(Infix infix) {
    List<Operand> arguments = operands(List.of(infix.left(), infix.right()));
    if (infix.operator() == Operator.EQUAL) {
      return new Operands.Equal(arguments.getFirst(), arguments.getLast());
    }
    return builtin(infix.operator().builtin(), arguments, infix.span());
  }

  private Operand membership(Membership membership) {
    List<Operand> arguments = operands(Parts.of(membership));
    return builtin("internal.member_" + arguments.size(), arguments, membership.span());
  }

  private static Operand builtin(String name, List<Operand> arguments, Span span) {
    Builtin function =
        Builtins.find(name)
            .orElseThrow(() -> CompileException.type(span, "undefined function " + name));
    return new Calls.OfBuiltin(function, arguments, span);
  }

  private Operand call(Call call) {
    RuleGroup function = body.frame().program().function(call, body.frame().names(), body.scope());
    boolean isOpen = function == null && call.arguments().stream().anyMatch(this::isLoose);
    List<Operand> arguments = operands(call.arguments());
    if (isOpen && body.frame().isJudged()) {
      return new Calls.OfOpen(RegoPrinter.print(call.function()), call.span());
    }
    if (function != null) {
      checkArity(call, function.arity());
      if (!function.isFunction()) {
        return operand(call.function());
      }
      return new Calls.OfModule(function, arguments, call.span());
    }
    String name = call.function().dottedName().orElse("_");
    Optional<Builtin> builtin = Builtins.find(name);
    if (builtin.isEmpty()) {
      throw undefinedFunction(call);
    }
    checkArity(call, builtin.get().arity());
    if (body.frame().refuses(name)) {
      throw CompileException.leftOut(name, call.span());
    }
    Value metadata = body.frame().metadata(name);
    if (metadata != null) {
      return new Operands.Constant(metadata);
    }
    Operand result = new Calls.OfBuiltin(builtin.get(), arguments, call.span());
    return builtin.get().isRelation() ? alternatives(result) : result;
  }

  /** What a call of nothing gets. */
  static CompileException undefinedFunction(Call call) {
    String name = RegoPrinter.print(call.function());
    return LeftOut.find(name)
        .map(group -> CompileException.leftOut(name, call.span()))
        .orElseGet(() -> CompileException.type(call.span(), "undefined function " + name));
  }

  /** A relation in the place of a value: the body goes through its alternatives. */
  private Operand alternatives(Operand relation) {
    int slot = body.frame().newSlot();
    body.add(new Steps.Alternatives(relation, new Pattern.Bind(slot)));
    return new Operands.Slot(slot);
  }

  private static void checkArity(Call call, int arity) {
    if (call.arguments().size() != arity) {
      throw arityMismatch(call, arity);
    }
  }

  /** What a call with too few or too many arguments gets. */
  static CompileException arityMismatch(Call call, int arity) {
    int have = call.arguments().size();
    String name = RegoPrinter.print(call.function());
    return CompileException.type(
        call.span(), name + ": arity mismatch: have " + have + " arguments, want " + arity);
  }
}
