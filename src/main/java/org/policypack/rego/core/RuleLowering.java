package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.BooleanValue;
import org.policypack.value.Value;

/** Brings rules into the plain form. */
final class RuleLowering {
  private final Globals globals;
  private final Module module;

  RuleLowering(Globals globals, Module module) {
    this.globals = globals;
    this.module = module;
  }

  /** The branches of a rule, in the order in which they are asked. */
  List<CoreRule> lower(Rule rule) {
    NameScope arguments = NameScope.ofRule();
    rule.head().arguments().orElse(List.of()).forEach(arguments::declareParameter);
    List<CoreRule> branches = new ArrayList<>();
    branches.add(branch(rule, 0, arguments, rule.head().value(), rule.body()));
    for (Rule.Else branch : rule.elses()) {
      branches.add(branch(rule, branches.size(), arguments, branch.value(), branch.body()));
    }
    return branches;
  }

  /** A query as a rule. */
  CoreRule lower(Body query) {
    Ref name = new Ref(new Var("query", query.place()), List.of(), query.place());
    Rule.Head head =
        new Rule.Head(
            name,
            Optional.empty(),
            Layout.ONE_LINE,
            Optional.empty(),
            Optional.empty(),
            query.place());
    Optional<Body> body = Optional.of(query);
    Rule rule =
        new Rule(false, head, body, List.of(), List.of(), Optional.empty(), false, query.place());
    return lower(rule).getFirst();
  }

  private CoreRule branch(
      Rule rule, int number, NameScope around, Optional<Term> value, Optional<Body> body) {
    NameScope scope = around.branch(rule, body);
    List<CoreExpression> lowered =
        body.map(b -> new BodyLowering(globals, scope).lower(b)).orElseGet(ArrayList::new);
    TermLowering terms = new TermLowering(globals, scope, lowered, List.of());
    List<CoreTerm> keys = new ArrayList<>();
    for (Term key : rule.head().name().path()) {
      keys.add(number > 0 ? unevaluated(key, scope) : key(key, terms, lowered));
    }
    // The names in parameters never mean rules.
    NameScope ofArguments = scope.inner();
    List<Term> arguments = rule.head().arguments().orElse(List.of());
    arguments.forEach(ofArguments::reserve);
    TermLowering argumentTerms = new TermLowering(globals, ofArguments, lowered, List.of());
    List<CoreTerm> plainArguments = arguments.stream().map(argumentTerms::lower).toList();
    Optional<CoreTerm> plainKey = rule.head().key().map(terms::lower);
    CoreTerm plainValue =
        value
            .map(terms::lower)
            .orElseGet(() -> new CoreTerm.Constant(BooleanValue.TRUE, rule.head().span()));
    Optional<CoreTerm> key = plainKey.map(k -> TermLowering.bound(k, lowered));
    CoreTerm finalValue = TermLowering.bound(plainValue, lowered);
    List<CoreTerm> finalArguments =
        plainArguments.stream().map(a -> TermLowering.bound(a, lowered)).toList();
    body.ifPresent(written -> BodyLowering.dropEmpty(written, lowered));
    List<Value> path = RulePlace.path(module, rule);
    List<CoreTerm> rest = keys.subList(path.size() - module.packagePath().size() - 1, keys.size());
    return new CoreRule(module, rule, number, path, rest, finalArguments, key, finalValue, lowered);
  }

  /**
   * A key of an {@code else}, which OPA evaluates nowhere: what it refers to, functions too, has to
   * stand in the body as a variable.
   */
  private CoreTerm unevaluated(Term key, NameScope scope) {
    List<CoreExpression> taken = new ArrayList<>();
    CoreTerm plain = new TermLowering(globals, scope, taken, List.of()).lower(key);
    List<CoreTerm> parts = new ArrayList<>(List.of(plain));
    for (CoreExpression expression : taken) {
      if (expression.ask() instanceof CoreExpression.Invoke call) {
        Variable head =
            call.callee()
                .builtin()
                .map(name -> new Variable(name.split("\\.", 2)[0]))
                .orElse(Variable.DATA);
        parts.add(
            head.isRoot()
                ? new CoreTerm.Reference(head, List.of(), key.span())
                : new CoreTerm.Name(head, key.span()));
      }
    }
    return taken.isEmpty() ? plain : new CoreTerm.ArrayOf(parts, key.span());
  }

  /** A key of the rule's name: a constant or a variable that the body binds. */
  private static CoreTerm key(Term key, TermLowering terms, List<CoreExpression> body) {
    CoreTerm plain = terms.lower(key);
    boolean simple = key instanceof Var || key instanceof Scalar || key instanceof StringTerm;
    if (simple && !plain.needsEvaluation()) {
      return plain;
    }
    Variable variable = Variable.of(() -> CoreText.of(plain));
    body.add(CoreExpression.unify(variable, plain, List.of()));
    return new CoreTerm.Name(variable, plain.span());
  }

  /** The variables of the arguments, which are bound before the body. */
  static Set<Variable> bound(CoreRule rule) {
    Set<Variable> bound = Variables.none();
    for (CoreTerm argument : rule.arguments()) {
      Variables.ALL.collect(argument, bound);
    }
    return bound;
  }
}
