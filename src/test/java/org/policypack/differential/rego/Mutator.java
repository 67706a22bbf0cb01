package org.policypack.differential.rego;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.policypack.rego.syntax.ArrayComprehension;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Node;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Place;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.NumberValue;

/** Changes one thing of a module: what people mistype, and what no one would write. */
final class Mutator {
  private static final List<Term> LITERALS =
      List.of(
          Rego.number(0),
          Rego.number(1),
          Rego.number(2),
          Rego.number(NumberValue.parse("1.5")),
          Rego.string("a"),
          Rego.string(""),
          Rego.bool(true),
          Rego.bool(false),
          Rego.nothing(),
          Rego.array(),
          Rego.set(),
          Rego.object(),
          Rego.array(Rego.number(1), Rego.string("a")),
          Rego.set(Rego.number(1), Rego.number(2)),
          Rego.object(Rego.entry("a", Rego.number(1))));

  private final Random random;
  private final List<Term> terms;
  private final List<Expression> expressions;

  /**
   * A mutator.
   *
   * @param foreign a module whose parts it may take
   */
  Mutator(Random random, Module own, Module foreign) {
    this.random = random;
    List<Node> nodes = new ArrayList<>(TreeRewriter.nodes(own.rules()));
    if (random.nextInt(4) == 0) {
      nodes.addAll(TreeRewriter.nodes(foreign.rules()));
    }
    this.terms =
        nodes.stream()
            .filter(Term.class::isInstance)
            .map(Term.class::cast)
            .filter(t -> t.toString().length() < 3_000)
            .toList();
    this.expressions =
        nodes.stream().filter(Expression.class::isInstance).map(Expression.class::cast).toList();
  }

  /** The module with one node changed; empty where the change makes no tree. */
  Optional<Module> mutate(Module module) {
    List<Node> candidates =
        TreeRewriter.nodes(module.rules()).stream().filter(Mutator::isMutable).toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Node chosen = candidates.get(random.nextInt(candidates.size()));
    List<Node> place = List.of(chosen);
    try {
      boolean[] done = {false};
      Module changed = replaced(module, place.getFirst(), done);
      return done[0] ? Optional.of(changed) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Equal nodes are told apart by how many of them came before. */
  private Module replaced(Module module, Node chosen, boolean[] done) {
    long equal = TreeRewriter.nodes(module.rules()).stream().filter(chosen::equals).count();
    int[] left = {random.nextInt((int) equal)};
    List<Rule> rules =
        TreeRewriter.rewrite(
            module.rules(),
            node -> {
              if (done[0] || !node.equals(chosen) || left[0]-- > 0) {
                return node;
              }
              done[0] = true;
              return changed((Node) node);
            });
    return new Module(
        module.packageClause(),
        module.imports(),
        more(rules),
        List.of(),
        module.metadata(),
        module.place());
  }

  /** Now and then a rule more, or in another place. */
  private List<Rule> more(List<Rule> rules) {
    if (random.nextInt(12) > 0) {
      return rules;
    }
    List<Rule> changed = new ArrayList<>(rules);
    if (random.nextBoolean()) {
      Collections.shuffle(changed, random);
    } else {
      changed.add(rules.get(random.nextInt(rules.size())));
    }
    return changed;
  }

  private static boolean isMutable(Node node) {
    return node instanceof Term
        || node instanceof Expression
        || node instanceof Body
        || node instanceof Rule
        || node instanceof Rule.Head;
  }

  private Object changed(Node node) {
    return switch (node) {
      case Term term -> changed(term);
      case Expression expression -> changed(expression);
      case Body body -> changed(body);
      case Rule rule -> changed(rule);
      case Rule.Head head -> changed(head);
      default -> node;
    };
  }

  // Terms.

  private Term changed(Term term) {
    return switch (random.nextInt(10)) {
      case 0 -> literal();
      case 1, 2 -> any();
      case 3 -> wrapped(term);
      default -> inside(term);
    };
  }

  private Term literal() {
    return LITERALS.get(random.nextInt(LITERALS.size()));
  }

  private Term any() {
    return terms.isEmpty() ? literal() : terms.get(random.nextInt(terms.size()));
  }

  private Term wrapped(Term term) {
    Body holds = Rego.inline(Rego.holds(Rego.bool(true)));
    return switch (random.nextInt(9)) {
      case 0 -> new ArrayComprehension(term, holds, Place.NONE);
      case 1 -> Rego.setOf(term, holds);
      case 2 -> Rego.arrayOf(Rego.var("x"), Rego.inline(Rego.assign("x", term)));
      case 3 -> Rego.array(term);
      case 4 -> Rego.set(term, literal());
      case 5 -> Rego.object(Rego.entry("a", term));
      case 6 -> Rego.in(term, Rego.array(any()));
      case 7 ->
          new TemplateString(List.of(new TemplateString.Hole(Rego.holds(term))), false, Place.NONE);
      default -> Rego.ref(Rego.array(term, literal()), any());
    };
  }

  private Term inside(Term term) {
    return switch (term) {
      case Infix i -> infix(i);
      case Call c -> call(c);
      case Ref r -> reference(r);
      case Var v -> variable();
      case Membership m ->
          random.nextBoolean()
              ? new Membership(m.key(), m.collection(), m.value(), m.place())
              : new Membership(Optional.of(any()), m.value(), m.collection(), m.place());
      case ArrayTerm a -> Rego.array(items(a.items()).toArray(Term[]::new));
      case SetTerm s -> Rego.set(items(s.items()).toArray(Term[]::new));
      case Scalar s -> literal();
      case StringTerm s -> random.nextBoolean() ? literal() : any();
      default -> any();
    };
  }

  private Term infix(Infix infix) {
    Operator[] all = Operator.values();
    return switch (random.nextInt(4)) {
      case 0 -> new Infix(infix.operator(), infix.right(), infix.left(), infix.place());
      case 1 -> infix.left();
      default ->
          new Infix(all[random.nextInt(all.length)], infix.left(), infix.right(), infix.place());
    };
  }

  private Term call(Call call) {
    List<Term> arguments = items(call.arguments());
    return new Call(call.function(), arguments, Layout.ONE_LINE, call.place());
  }

  private List<Term> items(List<Term> before) {
    List<Term> items = new ArrayList<>(before);
    switch (random.nextInt(4)) {
      case 0 -> items.add(random.nextInt(items.size() + 1), any());
      case 1 -> Collections.shuffle(items, random);
      case 2 -> {
        if (!items.isEmpty()) {
          items.remove(random.nextInt(items.size()));
        }
      }
      default -> {
        if (!items.isEmpty()) {
          items.set(random.nextInt(items.size()), any());
        }
      }
    }
    return items;
  }

  private Term reference(Ref ref) {
    List<Term> path = new ArrayList<>(ref.path());
    if (path.isEmpty()) {
      return ref;
    }
    int at = random.nextInt(path.size());
    switch (random.nextInt(5)) {
      case 0 -> path.remove(at);
      case 1 -> path.add(at, any());
      case 2 -> path.set(at, Rego.var("_"));
      case 3 -> path.set(at, variable());
      default -> path.set(at, any());
    }
    return path.isEmpty() ? ref.head() : new Ref(ref.head(), path, ref.place());
  }

  private Term variable() {
    List<Var> others = terms.stream().filter(Var.class::isInstance).map(Var.class::cast).toList();
    return others.isEmpty() || random.nextInt(5) == 0
        ? Rego.var(random.nextBoolean() ? "_" : "fresh")
        : others.get(random.nextInt(others.size()));
  }

  // Expressions and bodies.

  private Expression changed(Expression e) {
    return switch (random.nextInt(9)) {
      case 0, 1 -> new Expression(!e.negated(), e.statement(), e.withs(), e.place());
      case 2, 3 -> new Expression(e.negated(), other(e.statement()), e.withs(), e.place());
      case 4 -> Rego.with(e, Rego.name("input", random.nextBoolean() ? "x" : "a"), any());
      case 5 -> new Expression(e.negated(), e.statement(), List.of(), e.place());
      case 6 -> Rego.holds(Rego.arrayOf(any(), Rego.inline(e)));
      case 7 -> Rego.every("e", any(), Rego.inline(e));
      default -> expressions.get(random.nextInt(expressions.size()));
    };
  }

  private Statement other(Statement s) {
    return switch (s) {
      case Statement.Holds h when h.term() instanceof Infix i && random.nextBoolean() ->
          new Statement.Unify(i.left(), i.right(), h.place());
      case Statement.Holds h -> new Statement.Assign(variable(), h.term(), h.place());
      case Statement.Assign a when random.nextBoolean() ->
          new Statement.Unify(a.target(), a.value(), a.place());
      case Statement.Assign a -> new Statement.Holds(a.value(), a.place());
      case Statement.Unify u when random.nextBoolean() ->
          new Statement.Assign(u.left(), u.right(), u.place());
      case Statement.Unify u ->
          new Statement.Holds(Rego.infix(u.left(), Operator.EQUAL, u.right()), u.place());
      case Statement.SomeIn i when random.nextBoolean() ->
          new Statement.SomeIn(Optional.of(any()), i.value(), i.collection(), i.place());
      case Statement.SomeIn i -> new Statement.Holds(Rego.in(i.value(), i.collection()), i.place());
      case Statement.SomeNames n -> new Statement.SomeIn(Optional.empty(), any(), any(), n.place());
      case Statement.Every v -> new Statement.Holds(v.collection(), v.place());
      case Statement.Not n -> n.operand().expression().statement();
      case Statement.Logic l ->
          new Statement.Logic(l.operator(), l.right(), l.left(), false, l.place());
    };
  }

  private Body changed(Body body) {
    List<Expression> all = new ArrayList<>(body.expressions());
    int at = random.nextInt(all.size());
    switch (random.nextInt(4)) {
      case 0 -> Collections.shuffle(all, random);
      case 1 -> all.add(at, all.get(random.nextInt(all.size())));
      case 2 -> all.add(at, expressions.get(random.nextInt(expressions.size())));
      default -> all.remove(at);
    }
    return new Body(all, all.size() > 1 ? Layout.LINES : Layout.ONE_LINE, body.place());
  }

  // Rules.

  private Rule changed(Rule rule) {
    Optional<Body> body =
        random.nextBoolean() || expressions.isEmpty()
            ? Optional.empty()
            : Optional.of(Rego.inline(expressions.get(random.nextInt(expressions.size()))));
    return switch (random.nextInt(4)) {
      case 0 -> rule.withElse(Rego.otherwise(any()));
      case 1 -> rule.body().isPresent() ? with(rule, rule.head(), body) : rule;
      case 2 ->
          new Rule(
              false,
              rule.head(),
              rule.body(),
              List.of(),
              List.of(),
              Optional.empty(),
              false,
              rule.place());
      default -> with(rule, changed(rule.head()), rule.body());
    };
  }

  private static Rule with(Rule rule, Rule.Head head, Optional<Body> body) {
    return new Rule(
        rule.isDefault(),
        head,
        body,
        rule.elses(),
        List.of(),
        Optional.empty(),
        false,
        rule.place());
  }

  private Rule.Head changed(Rule.Head head) {
    Optional<List<Term>> arguments = head.arguments();
    Optional<Term> key = head.key();
    Optional<Term> value = head.value();
    Ref name = head.name();
    switch (random.nextInt(6)) {
      case 0 -> arguments = arguments.map(this::items).or(() -> Optional.of(List.of(any())));
      case 1 -> {
        key = Optional.of(any());
        value = Optional.empty();
        arguments = Optional.empty();
      }
      case 2 -> {
        value = Optional.of(any());
        key = Optional.empty();
      }
      case 3 -> {
        List<Term> path = new ArrayList<>(name.path());
        path.add(any());
        name = new Ref(name.head(), path, name.place());
      }
      case 4 -> value = Optional.empty();
      default -> arguments = Optional.empty();
    }
    return new Rule.Head(name, arguments, Layout.ONE_LINE, key, value, head.place());
  }
}
