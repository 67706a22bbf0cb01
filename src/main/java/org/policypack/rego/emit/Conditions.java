package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.call;
import static org.policypack.rego.syntax.Rego.holds;
import static org.policypack.rego.syntax.Rego.in;
import static org.policypack.rego.syntax.Rego.infix;
import static org.policypack.rego.syntax.Rego.not;
import static org.policypack.rego.syntax.Rego.nothing;
import static org.policypack.rego.syntax.Rego.someIn;
import static org.policypack.rego.syntax.Rego.string;
import static org.policypack.rego.syntax.Rego.var;

import java.util.ArrayList;
import java.util.List;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Condition;
import org.policypack.pack.Inclusion;
import org.policypack.pack.NamedCondition;
import org.policypack.pack.Operand;
import org.policypack.pack.Quantifier;
import org.policypack.pack.Reference;
import org.policypack.pack.ScalarType;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Comment;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;

/**
 * Translates conditions to bodies. A body that is translated holds exactly when the condition does,
 * for every valid request. What stands under {@code not}, {@code any} or {@code none} becomes a
 * helper rule, since OPA takes references and calls out of a negation: {@code not
 * startswith(input.x, "a")} is undefined, not true, where {@code x} is missing.
 */
final class Conditions {
  private static final String WHEN = "when_";

  private final References references;
  private final Operands operands;
  private final Patterns patterns;
  private final HelperNames names;
  private final List<Rule> helpers = new ArrayList<>();

  Conditions(References references, Operands operands, Patterns patterns, HelperNames names) {
    this.references = references;
    this.operands = operands;
    this.patterns = patterns;
    this.names = names;
  }

  /** The helper rules that the translations so far need, callees before callers. */
  List<Rule> helpers() {
    return helpers;
  }

  /** The rule of a named condition, which keeps its name. */
  Rule named(NamedCondition condition) {
    Scope scope = Scope.of(condition.name());
    return helperRule(WHEN + condition.name(), scope, translate(condition.condition(), scope))
        .withBefore(Annotation.metadata().with("title", condition.name()).comments());
  }

  /** The expressions that together hold exactly when the condition does. */
  List<Expression> translate(Condition condition, Scope scope) {
    return switch (condition) {
      case Condition.Always c -> List.of();
      case Condition.All c ->
          c.conditions().stream().flatMap(each -> translate(each, scope).stream()).toList();
      case Condition.Any c -> any(c, scope);
      case Condition.Not c -> negated(c.condition(), scope, Purpose.NOT);
      case Condition.Is c -> List.of(holds(var(WHEN + c.name())));
      case Condition.Exists c -> exists(c, scope);
      case Condition.Equal c -> equality(c, scope);
      case Condition.In c -> membership(c, scope);
      case Condition.Compare c -> List.of(compare(c.subject(), operator(c), c.operand(), scope));
      case Condition.Between c ->
          List.of(
              compare(c.subject(), Operator.GREATER_OR_EQUAL, c.low(), scope),
              compare(c.subject(), Operator.LESS_OR_EQUAL, c.high(), scope));
      case Condition.Matches c -> patterns.translate(c, scope);
      case Condition.Includes c -> includes(c, scope);
      case Condition.Chronology c ->
          List.of(
              compare(
                  c.subject(), c.before() ? Operator.LESS : Operator.GREATER, c.operand(), scope));
      case Condition.TimeOfDay c -> List.of(timeOfDay(c, scope));
      case Condition.Weekday c -> weekday(c, scope);
      case Condition.Network c -> network(c, scope);
      case Condition.Quantified c -> quantified(c, scope);
    };
  }

  /** A body of these expressions; {@code true} for none. */
  static Body body(List<Expression> expressions) {
    Layout layout = expressions.size() > 1 ? Layout.LINES : Layout.ONE_LINE;
    return Rego.body(filled(expressions), layout);
  }

  private static List<Expression> filled(List<Expression> expressions) {
    return expressions.isEmpty() ? List.of(holds(Rego.bool(true))) : expressions;
  }

  private List<Expression> any(Condition.Any any, Scope scope) {
    return any.conditions().size() == 1
        ? translate(any.conditions().getFirst(), scope)
        : List.of(holds(helper(any.conditions(), scope, Purpose.ANY)));
  }

  private List<Expression> negated(Condition condition, Scope scope, Purpose purpose) {
    return switch (condition) {
      case Condition.Is c -> List.of(not(var(WHEN + c.name())));
      case Condition.Not c -> translate(c.condition(), scope);
      case Condition.Any c -> List.of(not(helper(c.conditions(), scope, Purpose.ANY)));
      default -> List.of(not(helper(List.of(condition), scope, purpose)));
    };
  }

  /**
   * A rule, or a function of the innermost element, that holds where any of the conditions does.
   */
  private Term helper(List<Condition> conditions, Scope scope, Purpose purpose) {
    String name = names.next(scope.owner(), purpose.suffix());
    List<Rule> rules = new ArrayList<>();
    for (Condition condition : conditions) {
      Scope inner = scope.helper();
      rules.add(helperRule(name, inner, translate(condition, inner)));
    }
    List<Comment> comments =
        Annotation.metadata()
            .documentScope()
            .with("description", purpose.description() + " " + scope.owner() + ".")
            .comments();
    rules.set(0, rules.getFirst().withBefore(comments));
    helpers.addAll(rules);
    return scope
        .element()
        .<Term>map(e -> call(name, arguments(scope, e), Layout.ONE_LINE))
        .orElseGet(() -> var(name));
  }

  private static List<Term> arguments(Scope scope, String element) {
    return withText(scope, call("json.marshal", var(element)), var(element));
  }

  /**
   * The arguments of a helper. Where the element has numbers its text comes first, since OPA
   * remembers what a function gave for arguments that it takes for equal; see {@link
   * Comparables#millionths}.
   */
  private static List<Term> withText(Scope scope, Term text, Term element) {
    return scope.hasNumbers() ? List.of(text, element) : List.of(element);
  }

  /** A rule or function; {@code := true} where nothing is asked, as {@code opa fmt} has it. */
  private static Rule helperRule(String name, Scope scope, List<Expression> expressions) {
    Body body = body(expressions);
    List<Term> arguments =
        scope.element().map(e -> withText(scope, var("_"), item(e, body))).orElse(List.of());
    if (expressions.isEmpty()) {
      return arguments.isEmpty()
          ? Rego.constant(Rego.name(name), Rego.bool(true))
          : Rego.function(Rego.name(name), arguments, Rego.bool(true));
    }
    return arguments.isEmpty()
        ? Rego.rule(Rego.name(name), body)
        : Rego.function(Rego.name(name), arguments, body);
  }

  /** The variable of an element, or the wildcard where nothing is asked of it. */
  private static Var item(String variable, Body body) {
    return var(CalledNames.mentions(body, variable) ? variable : "_");
  }

  private List<Expression> exists(Condition.Exists c, Scope scope) {
    if (!References.canBeMissing(c.subject())) {
      return c.expected() ? List.of() : List.of(holds(Rego.bool(false)));
    }
    Operator operator = c.expected() ? Operator.NOT_EQUAL : Operator.EQUAL;
    return List.of(holds(infix(references.orNull(c.subject(), scope), operator, nothing())));
  }

  private List<Expression> equality(Condition.Equal c, Scope scope) {
    ScalarType type = References.scalarType(c.subject());
    List<Expression> body = new ArrayList<>();
    boolean otherIsSent = c.operand() instanceof Operand.Attribute;
    if (c.negated() || otherIsSent) {
      body.addAll(references.presence(c.subject(), scope));
    }
    if (c.operand() instanceof Operand.Attribute(Reference other)) {
      body.addAll(references.presence(other, scope));
    }
    Operator operator = c.negated() ? Operator.NOT_EQUAL : Operator.EQUAL;
    if (isPlainCount(c.subject(), c.operand())) {
      body.add(compare(c.subject(), operator, c.operand(), scope));
      return body;
    }
    Term left = references.comparable(c.subject(), scope, c.ignoreCase());
    body.add(
        holds(infix(left, operator, operands.scalar(c.operand(), type, scope, c.ignoreCase()))));
    return body;
  }

  private List<Expression> membership(Condition.In c, Scope scope) {
    if (c.list() instanceof Operand.Literal(ArrayValue list) && list.items().size() == 1) {
      Operand only = new Operand.Literal(list.items().getFirst());
      return equality(
          new Condition.Equal(c.subject(), c.negated(), only, c.ignoreCase(), c.span()), scope);
    }
    ScalarType type = References.scalarType(c.subject());
    List<Expression> body = new ArrayList<>();
    if (c.negated()) {
      body.addAll(references.presence(c.subject(), scope));
    }
    Term list = operands.list(c.list(), type, scope, c.ignoreCase(), body);
    Term member = in(references.comparable(c.subject(), scope, c.ignoreCase()), list);
    body.add(c.negated() ? not(member) : holds(member));
    return body;
  }

  private Expression compare(Reference subject, Operator operator, Operand operand, Scope scope) {
    if (isPlainCount(subject, operand)) {
      return holds(infix(references.raw(subject, scope), operator, wholeLiteral(operand)));
    }
    ScalarType type = References.scalarType(subject);
    Term left = references.comparable(subject, scope, false);
    return holds(infix(left, operator, operands.scalar(operand, type, scope, false)));
  }

  /** Whether both sides are whole by themselves, so that nothing needs to be scaled. */
  private static boolean isPlainCount(Reference subject, Operand operand) {
    return subject instanceof Reference.LengthReference
        && operand instanceof Operand.Literal(NumberValue number)
        && number.isLong();
  }

  private static Term wholeLiteral(Operand operand) {
    return Rego.number(((NumberValue) ((Operand.Literal) operand).value()).asLong());
  }

  private static Operator operator(Condition.Compare c) {
    return switch (c.comparison()) {
      case GT -> Operator.GREATER;
      case GTE -> Operator.GREATER_OR_EQUAL;
      case LT -> Operator.LESS;
      case LTE -> Operator.LESS_OR_EQUAL;
    };
  }

  private List<Expression> includes(Condition.Includes c, Scope scope) {
    ScalarType type = itemType(c.subject());
    Term raw = references.raw(c.subject(), scope);
    boolean isMap = c.subject().type() instanceof AttributeType.MapOfScalars;
    Term collection =
        Operands.each(isMap ? call("object.keys", raw) : raw, type, c.ignoreCase(), scope);
    if (c.inclusion() == Inclusion.ONE) {
      return List.of(
          holds(in(operands.scalar(c.operand(), type, scope, c.ignoreCase()), collection)));
    }
    List<Expression> body = new ArrayList<>(references.presence(c.subject(), scope));
    Term list = operands.list(c.operand(), type, scope, c.ignoreCase(), body);
    if (c.inclusion() == Inclusion.ALL) {
      String wanted = scope.locals().next("wanted");
      body.add(Rego.every(wanted, list, Rego.lines(holds(in(var(wanted), collection)))));
    } else {
      String wanted = scope.locals().next("wanted");
      body.add(someIn(var(wanted), list));
      body.add(holds(in(var(wanted), collection)));
    }
    return body;
  }

  private static ScalarType itemType(Reference reference) {
    return switch (reference.type()) {
      case AttributeType.ArrayOfScalars array -> array.items().type();
      case AttributeType.MapOfScalars map -> ScalarType.STRING;
      case AttributeType.Scalar s -> throw new IllegalStateException("includes on a scalar");
      case AttributeType.ArrayOfObjects a -> throw new IllegalStateException("includes on objects");
    };
  }

  private Expression timeOfDay(Condition.TimeOfDay c, Scope scope) {
    Term clock =
        call("wall_clock", references.raw(c.subject(), scope), operands.text(c.zone(), scope));
    return holds(
        call("within", clock, operands.text(c.from(), scope), operands.text(c.to(), scope)));
  }

  private List<Expression> weekday(Condition.Weekday c, Scope scope) {
    List<Expression> body = new ArrayList<>();
    Term days = operands.list(c.days(), ScalarType.STRING, scope, false, body);
    Term day = call("weekday", references.raw(c.subject(), scope), operands.text(c.zone(), scope));
    body.add(holds(in(day, days)));
    return body;
  }

  private List<Expression> network(Condition.Network c, Scope scope) {
    Term address = references.raw(c.subject(), scope);
    if (c.networks() instanceof Operand.Literal(ArrayValue list) && list.items().size() == 1) {
      Term network = string(Comparables.text(list.items().getFirst()));
      return List.of(holds(call("net.cidr_contains", network, address)));
    }
    List<Expression> body = new ArrayList<>();
    String network = scope.locals().next("network");
    Term networks = operands.list(c.networks(), ScalarType.STRING, scope, false, body);
    body.add(someIn(var(network), networks));
    body.add(holds(call("net.cidr_contains", var(network), address)));
    return body;
  }

  private List<Expression> quantified(Condition.Quantified c, Scope scope) {
    if (c.quantifier() == Quantifier.NONE) {
      List<Expression> body = new ArrayList<>(references.presence(c.array(), scope));
      Condition some =
          new Condition.Quantified(c.array(), Quantifier.SOME, c.condition(), c.span());
      body.addAll(negated(some, scope, Purpose.SOME));
      return body;
    }
    Term array = references.raw(c.array(), scope);
    String item = scope.locals().next("item");
    List<Expression> inner = translate(c.condition(), scope.within(item, c.array().type()));
    Body each = Rego.body(filled(inner), Layout.LINES);
    if (c.quantifier() == Quantifier.EVERY) {
      return List.of(Rego.every(item(item, each).name(), array, each));
    }
    List<Expression> body = new ArrayList<>(List.of(someIn(item(item, each), array)));
    body.addAll(inner);
    return body;
  }

  /** Why a part of a condition stands in a helper. */
  private enum Purpose {
    ANY("any", "Any of the alternatives in"),
    NOT("case", "What must not hold in"),
    SOME("some", "The elements that there must not be in");

    private final String suffix;
    private final String description;

    Purpose(String suffix, String description) {
      this.suffix = suffix;
      this.description = description;
    }

    String description() {
      return description;
    }

    String suffix() {
      return suffix;
    }
  }
}
