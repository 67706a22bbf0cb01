package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.CoreExpression.Invoke;
import org.policypack.rego.core.CoreExpression.Origin;
import org.policypack.rego.core.CoreExpression.Replacement;
import org.policypack.rego.syntax.ArrayComprehension;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectComprehension;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.SetComprehension;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.With;
import org.policypack.source.Span;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Brings the terms of one body into the plain form. */
final class TermLowering {
  private final Globals globals;
  private final NameScope scope;

  /** Gets the calls that are taken out of terms. */
  private final List<CoreExpression> taken;

  /** What is replaced while those calls are asked. */
  private final List<Replacement> withs;

  TermLowering(
      Globals globals, NameScope scope, List<CoreExpression> taken, List<Replacement> withs) {
    this.globals = globals;
    this.scope = scope;
    this.taken = taken;
    this.withs = withs;
  }

  CoreTerm lower(Term term) {
    Span span = term.span();
    return switch (term) {
      case Scalar scalar -> new CoreTerm.Constant(scalar.value(), span);
      case StringTerm text -> new CoreTerm.Constant(StringValue.of(text.text()), span);
      case Var name -> name(name);
      case Ref reference -> reference(reference);
      case ArrayTerm array -> new CoreTerm.ArrayOf(lower(array.items()), span);
      case SetTerm set -> new CoreTerm.SetOf(lower(set.items()), span);
      case ObjectTerm object -> object(object);
      case ArrayComprehension c ->
          comprehension(CoreTerm.Kind.ARRAY, Optional.empty(), c.item(), c.body(), span);
      case SetComprehension c ->
          comprehension(CoreTerm.Kind.SET, Optional.empty(), c.item(), c.body(), span);
      case ObjectComprehension c ->
          comprehension(CoreTerm.Kind.OBJECT, Optional.of(c.key()), c.value(), c.body(), span);
      case Call call -> result(call(call), span);
      case Infix infix -> result(call(infix), span);
      case Membership membership -> result(call(membership), span);
      case TemplateString template -> result(call(template), span);
    };
  }

  private List<CoreTerm> lower(List<Term> terms) {
    List<CoreTerm> lowered = new ArrayList<>(terms.size());
    for (Term term : terms) {
      lowered.add(lower(term));
    }
    return lowered;
  }

  private CoreTerm object(ObjectTerm object) {
    return object(object, this, this::lower);
  }

  private static CoreTerm object(
      ObjectTerm object, TermLowering keys, Function<Term, CoreTerm> values) {
    List<CoreTerm.Entry> entries = new ArrayList<>();
    for (ObjectTerm.Entry entry : object.members()) {
      CoreTerm key = keys.lower(entry.key());
      entries.add(new CoreTerm.Entry(key, values.apply(entry.value())));
    }
    return new CoreTerm.ObjectOf(entries, object.span());
  }

  /** The target of an assignment; its keys do not see what is declared, as in OPA. */
  CoreTerm target(Term target) {
    return switch (target) {
      case ArrayTerm array ->
          new CoreTerm.ArrayOf(array.items().stream().map(this::target).toList(), array.span());
      case ObjectTerm object -> {
        NameScope undeclared = scope.undeclared(object);
        yield object(object, new TermLowering(globals, undeclared, taken, withs), this::target);
      }
      default -> lower(target);
    };
  }

  // Names and references.

  private CoreTerm name(Var name) {
    Variable variable = variable(name);
    if (variable != null) {
      return new CoreTerm.Name(variable, name.span());
    }
    Globals.Path path = globals.path(name.name());
    return path == null
        ? new CoreTerm.Name(scope.loose(name), name.span())
        : reference(path, List.of(), name.span());
  }

  /** The variable of a name, or null where it may mean a document, an import or a rule. */
  private @Nullable Variable variable(Var name) {
    Variable declared = name.isWildcard() ? null : scope.find(name.name());
    boolean loose = declared == null && (name.isWildcard() || scope.hides(name.name()));
    return loose ? scope.loose(name) : declared;
  }

  private static CoreTerm reference(Globals.Path path, List<CoreTerm> more, Span span) {
    List<CoreTerm> keys = new ArrayList<>();
    for (Value key : path.keys()) {
      keys.add(new CoreTerm.Constant(key, span));
    }
    keys.addAll(more);
    return new CoreTerm.Reference(path.head(), keys, span);
  }

  private CoreTerm reference(Ref reference) {
    CoreTerm head = lower(reference.head());
    return below(head, lower(reference.path()), reference.span());
  }

  /** What stands below a term. */
  CoreTerm below(CoreTerm head, List<CoreTerm> keys, Span span) {
    return switch (head) {
      case CoreTerm.Name name -> new CoreTerm.Reference(name.variable(), keys, span);
      case CoreTerm.Reference reference -> {
        List<CoreTerm> path = new ArrayList<>(reference.path());
        path.addAll(keys);
        yield new CoreTerm.Reference(reference.head(), path, span);
      }
      // OPA does not say that there is nothing below a scalar.
      case CoreTerm.Constant constant -> new CoreTerm.Reference(Variable.NOWHERE, keys, span);
      default -> {
        Variable subject = Variable.of(() -> CoreText.of(head));
        taken.add(CoreExpression.unify(subject, head, withs));
        yield new CoreTerm.Reference(subject, keys, span);
      }
    };
  }

  // Comprehensions.

  private CoreTerm comprehension(
      CoreTerm.Kind kind, Optional<Term> key, Term item, Body body, Span span) {
    NameScope inner = scope.inner();
    List<CoreExpression> lowered = new BodyLowering(globals, inner).lower(body);
    TermLowering terms = new TermLowering(globals, inner, lowered, List.of());
    Optional<CoreTerm> plainKey = key.map(terms::lower);
    CoreTerm plainItem = terms.lower(item);
    Optional<CoreTerm> finalKey = plainKey.map(k -> bound(k, lowered));
    CoreTerm finalItem = bound(plainItem, lowered);
    BodyLowering.dropEmpty(body, lowered);
    return new CoreTerm.Comprehension(kind, finalKey, finalItem, lowered, span);
  }

  /** A term, or a variable that the body binds to it where the term must be evaluated. */
  static CoreTerm bound(CoreTerm term, List<CoreExpression> body) {
    if (!term.needsEvaluation()) {
      return term;
    }
    Variable variable = Variable.of(() -> CoreText.of(term));
    body.add(CoreExpression.unify(variable, term, List.of()));
    return new CoreTerm.Name(variable, term.span());
  }

  // Calls.

  /** The call that a term is, or null where it is none. */
  @Nullable Invoke callOf(Term term) {
    return switch (term) {
      case Call call -> call(call);
      case Infix infix -> call(infix);
      case Membership membership -> call(membership);
      default -> null;
    };
  }

  private Invoke call(Call call) {
    if (call.function().dottedName().isEmpty()) {
      return computed(call);
    }
    Callee callee = globals.callee(call);
    if (callee.isBuiltin("print")) {
      return print(call);
    }
    return new Invoke(callee, lower(call.arguments()));
  }

  /**
   * A call whose function's name is more than words: it is found where scalars are written out, and
   * else computed, by terms that are looked at like arguments.
   */
  private Invoke computed(Call call) {
    CoreTerm name = reference(call.function());
    List<CoreTerm> operands = new ArrayList<>();
    if (name instanceof CoreTerm.Reference reference) {
      Optional<List<Value>> fixed = reference.fixedPath();
      if (fixed.isPresent() && reference.head() == Variable.DATA) {
        return new Invoke(Callee.ofModule(fixed.get()), lower(call.arguments()));
      }
      operands.addAll(reference.path());
    }
    operands.addAll(lower(call.arguments()));
    return new Invoke(Callee.missing(CoreText.of(name)), operands);
  }

  private Invoke call(Infix infix) {
    List<CoreTerm> operands = List.of(lower(infix.left()), lower(infix.right()));
    return new Invoke(Callee.ofBuiltin(infix.operator().builtin()), operands);
  }

  private Invoke call(Membership membership) {
    List<CoreTerm> operands = new ArrayList<>();
    membership.key().ifPresent(key -> operands.add(lower(key)));
    operands.add(lower(membership.value()));
    operands.add(lower(membership.collection()));
    return new Invoke(Callee.ofBuiltin("internal.member_" + operands.size()), operands);
  }

  /** A call of {@code print}, whose arguments may be undefined. */
  private Invoke print(Call call) {
    List<CoreTerm> arguments = new ArrayList<>();
    for (Term argument : call.arguments()) {
      arguments.add(captured(argument, List.of()));
    }
    CoreTerm all = new CoreTerm.ArrayOf(arguments, call.span());
    return new Invoke(Callee.ofBuiltin("internal.print"), List.of(all));
  }

  private Invoke call(TemplateString template) {
    List<CoreTerm> parts = new ArrayList<>();
    for (TemplateString.Part part : template.parts()) {
      parts.add(
          switch (part) {
            case TemplateString.Text text ->
                new CoreTerm.Constant(StringValue.of(text.text()), template.span());
            case TemplateString.Hole hole -> hole(hole.expression());
          });
    }
    CoreTerm all = new CoreTerm.ArrayOf(parts, template.span());
    return new Invoke(Callee.ofBuiltin("internal.template_string"), List.of(all));
  }

  private CoreTerm hole(Expression expression) {
    if (!(expression.statement() instanceof Statement.Holds holds)) {
      return new CoreTerm.SetOf(List.of(), expression.span());
    }
    Term term = holds.term();
    boolean isConstant = term instanceof Scalar || term instanceof StringTerm;
    if (isConstant || isVariable(term) || isRule(term)) {
      return new CoreTerm.SetOf(List.of(lower(term)), term.span());
    }
    return captured(term, expression.withs());
  }

  private boolean isVariable(Term term) {
    return term instanceof Var name
        && (variable(name) != null || globals.path(name.name()) == null);
  }

  private boolean isRule(Term term) {
    CoreTerm plain = term instanceof Ref || term instanceof Var ? lower(term) : null;
    if (!(plain instanceof CoreTerm.Reference reference) || reference.head() != Variable.DATA) {
      return false;
    }
    RulePlace place = reference.fixedPath().map(globals::place).orElse(null);
    return place != null && place.isSurelyDefined();
  }

  /** The set of a term's value, empty where it is undefined. */
  private CoreTerm captured(Term term, List<With> withs) {
    NameScope inner = scope.inner();
    List<CoreExpression> body = new ArrayList<>();
    List<Replacement> replaced = new BodyLowering(globals, inner).replacements(withs, body);
    CoreTerm value = new TermLowering(globals, inner, body, replaced).lower(term);
    Variable variable = Variable.of(() -> CoreText.of(value));
    body.add(CoreExpression.unify(variable, value, replaced));
    return new CoreTerm.Comprehension(
        CoreTerm.Kind.SET,
        Optional.empty(),
        new CoreTerm.Name(variable, term.span()),
        body,
        term.span());
  }

  /** Takes a call out; its place is taken by a variable for its result. */
  private CoreTerm result(Invoke invoke, Span span) {
    Variable result = Variable.of(() -> CoreText.call(invoke.callee(), invoke.operands()));
    List<CoreTerm> operands = new ArrayList<>(invoke.operands());
    operands.add(new CoreTerm.Name(result, span));
    Invoke whole = new Invoke(invoke.callee(), operands);
    taken.add(globals.resolved(new CoreExpression(whole, false, withs, Origin.GENERATED, span)));
    return new CoreTerm.Name(result, span);
  }
}
