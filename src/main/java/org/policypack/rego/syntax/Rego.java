package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Short names for building modules in a program. All nodes stand nowhere ({@link Place#NONE}) and
 * collections on one line unless a {@link Layout} is given.
 */
public final class Rego {
  private Rego() {}

  // Terms.

  /** {@code true} or {@code false}. */
  public static Scalar bool(boolean truth) {
    return new Scalar(BooleanValue.of(truth), Place.NONE);
  }

  /** {@code null}. */
  public static Scalar nothing() {
    return new Scalar(NullValue.NULL, Place.NONE);
  }

  /** A whole number. */
  public static Scalar number(long number) {
    return new Scalar(NumberValue.of(number), Place.NONE);
  }

  /** A number with its text. */
  public static Scalar number(NumberValue number) {
    return new Scalar(number, Place.NONE);
  }

  /** A string between quotes. */
  public static StringTerm string(String text) {
    return new StringTerm(text, false, Place.NONE);
  }

  /** A string between backticks, or between quotes where no raw string can hold it. */
  public static StringTerm raw(String text) {
    return new StringTerm(text, StringTerm.fitsRaw(text), Place.NONE);
  }

  /** A variable. */
  public static Var var(String name) {
    return new Var(name, Place.NONE);
  }

  /** {@code head.a["b-c"]}: a reference with string keys; without keys a plain variable. */
  public static Term ref(String head, String... keys) {
    return keys.length == 0 ? var(head) : name(head, keys);
  }

  /** {@code head[a].b}: a reference with any keys. */
  public static Ref ref(Term head, Term... keys) {
    return head instanceof Ref start
        ? new Ref(start.head(), joined(start.path(), Arrays.asList(keys)), Place.NONE)
        : new Ref(head, Arrays.asList(keys), Place.NONE);
  }

  /** The name of a rule or function: a reference even without keys. */
  public static Ref name(String head, String... keys) {
    List<Term> path = Arrays.stream(keys).<Term>map(Rego::string).toList();
    return new Ref(var(head), path, Place.NONE);
  }

  /** {@code [a, b]}. */
  public static ArrayTerm array(Term... items) {
    return array(Arrays.asList(items), Layout.ONE_LINE);
  }

  /** An array with a layout. */
  public static ArrayTerm array(List<? extends Term> items, Layout layout) {
    return new ArrayTerm(List.copyOf(items), layout, Place.NONE);
  }

  /** {@code {a, b}}, or {@code set()}. */
  public static SetTerm set(Term... items) {
    return set(Arrays.asList(items), Layout.ONE_LINE);
  }

  /** A set with a layout. */
  public static SetTerm set(List<? extends Term> items, Layout layout) {
    return new SetTerm(List.copyOf(items), layout, Place.NONE);
  }

  /** An entry of an object. */
  public static ObjectTerm.Entry entry(String key, Term value) {
    return new ObjectTerm.Entry(string(key), value);
  }

  /** {@code {"a": b}}. */
  public static ObjectTerm object(ObjectTerm.Entry... entries) {
    return object(Arrays.asList(entries), Layout.ONE_LINE);
  }

  /** An object with a layout. */
  public static ObjectTerm object(List<ObjectTerm.Entry> entries, Layout layout) {
    return new ObjectTerm(entries, layout, Place.NONE);
  }

  /** A call of a builtin or a rule by its dotted name, such as {@code regex.match}. */
  public static Call call(String function, Term... arguments) {
    return call(function, Arrays.asList(arguments), Layout.ONE_LINE);
  }

  /** A call with a layout. */
  public static Call call(String function, List<? extends Term> arguments, Layout layout) {
    String[] segments = function.split("\\.", -1);
    Ref operator = name(segments[0], Arrays.copyOfRange(segments, 1, segments.length));
    return new Call(operator, List.copyOf(arguments), layout, Place.NONE);
  }

  /** {@code left operator right}. */
  public static Infix infix(Term left, Operator operator, Term right) {
    return new Infix(operator, left, right, Place.NONE);
  }

  /** {@code value in collection}. */
  public static Membership in(Term value, Term collection) {
    return new Membership(Optional.empty(), value, collection, Place.NONE);
  }

  /** {@code [item | body]}. */
  public static ArrayComprehension arrayOf(Term item, Body body) {
    return new ArrayComprehension(item, body, Place.NONE);
  }

  /** {@code {item | body}}. */
  public static SetComprehension setOf(Term item, Body body) {
    return new SetComprehension(item, body, Place.NONE);
  }

  /** {@code {key: value | body}}. */
  public static ObjectComprehension objectOf(Term key, Term value, Body body) {
    return new ObjectComprehension(key, value, body, Place.NONE);
  }

  /** A value as a literal on one line; members of objects in their own order. */
  public static Term literal(Value value) {
    return switch (value) {
      case NullValue n -> nothing();
      case BooleanValue b -> bool(b.truth());
      case NumberValue n -> number(n);
      case StringValue s -> string(s.text());
      case ArrayValue a -> array(a.items().stream().map(Rego::literal).toList(), Layout.ONE_LINE);
      case SetValue s -> set(s.items().stream().map(Rego::literal).toList(), Layout.ONE_LINE);
      case ObjectValue o ->
          object(o.members().entrySet().stream().map(Rego::literalEntry).toList(), Layout.ONE_LINE);
    };
  }

  private static ObjectTerm.Entry literalEntry(Map.Entry<Value, Value> member) {
    return new ObjectTerm.Entry(literal(member.getKey()), literal(member.getValue()));
  }

  // Expressions.

  /** The condition that a term holds. */
  public static Expression holds(Term term) {
    return plain(new Statement.Holds(term, Place.NONE));
  }

  /** {@code not term}. */
  public static Expression not(Term term) {
    return new Expression(true, new Statement.Holds(term, Place.NONE), List.of(), Place.NONE);
  }

  /** {@code left == right} as a condition. */
  public static Expression equal(Term left, Term right) {
    return holds(infix(left, Operator.EQUAL, right));
  }

  /** {@code name := value}. */
  public static Expression assign(String name, Term value) {
    return assign(var(name), value);
  }

  /** {@code target := value}. */
  public static Expression assign(Term target, Term value) {
    return plain(new Statement.Assign(target, value, Place.NONE));
  }

  /** {@code left = right}. */
  public static Expression unify(Term left, Term right) {
    return plain(new Statement.Unify(left, right, Place.NONE));
  }

  /** {@code some value in collection}. */
  public static Expression someIn(Term value, Term collection) {
    return plain(new Statement.SomeIn(Optional.empty(), value, collection, Place.NONE));
  }

  /** {@code some key, value in collection}. */
  public static Expression someIn(Term key, Term value, Term collection) {
    return plain(new Statement.SomeIn(Optional.of(key), value, collection, Place.NONE));
  }

  /** {@code some a, b}. */
  public static Expression some(String... names) {
    List<Var> vars = Arrays.stream(names).map(Rego::var).toList();
    return plain(new Statement.SomeNames(vars, Place.NONE));
  }

  /** {@code every value in collection { body }}. */
  public static Expression every(String value, Term collection, Body body) {
    return plain(new Statement.Every(Optional.empty(), var(value), collection, body, Place.NONE));
  }

  /** The expression with one more {@code with target as value}. */
  public static Expression with(Expression expression, Ref target, Term value) {
    List<With> withs = joined(expression.withs(), List.of(new With(target, value, Place.NONE)));
    return new Expression(expression.negated(), expression.statement(), withs, Place.NONE);
  }

  private static Expression plain(Statement statement) {
    return new Expression(false, statement, List.of(), Place.NONE);
  }

  // Bodies and rules.

  /** One line: {@code if expression}, or the one-line body of a comprehension. */
  public static Body inline(Expression... expressions) {
    return new Body(Arrays.asList(expressions), Layout.ONE_LINE, Place.NONE);
  }

  /** One expression a line, in braces for a rule. */
  public static Body lines(Expression... expressions) {
    return body(Arrays.asList(expressions), Layout.LINES);
  }

  /** A body with a layout. */
  public static Body body(List<Expression> expressions, Layout layout) {
    return new Body(expressions, layout, Place.NONE);
  }

  /** {@code name := value}. */
  public static Rule constant(Ref name, Term value) {
    return rule(head(name, null, value), Optional.empty());
  }

  /** {@code name if body}. */
  public static Rule rule(Ref name, Body body) {
    return rule(head(name, null, null), Optional.of(body));
  }

  /** {@code name := value if body}. */
  public static Rule rule(Ref name, Term value, Body body) {
    return rule(head(name, null, value), Optional.of(body));
  }

  /** {@code default name := value}. */
  public static Rule defaultRule(Ref name, Term value) {
    return new Rule(
        true,
        head(name, null, value),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        Place.NONE);
  }

  /** {@code name contains key}. */
  public static Rule contains(Ref name, Term key) {
    return rule(containsHead(name, key), Optional.empty());
  }

  /** {@code name contains key if body}. */
  public static Rule contains(Ref name, Term key, Body body) {
    return rule(containsHead(name, key), Optional.of(body));
  }

  /** {@code name(arguments) := value}. */
  public static Rule function(Ref name, List<? extends Term> arguments, Term value) {
    return rule(head(name, arguments, value), Optional.empty());
  }

  /** {@code name(arguments) if body}. */
  public static Rule function(Ref name, List<? extends Term> arguments, Body body) {
    return rule(head(name, arguments, null), Optional.of(body));
  }

  /** {@code name(arguments) := value if body}. */
  public static Rule function(Ref name, List<? extends Term> arguments, Term value, Body body) {
    return rule(head(name, arguments, value), Optional.of(body));
  }

  /** {@code else := value}. */
  public static Rule.Else otherwise(Term value) {
    return new Rule.Else(Optional.of(value), Optional.empty(), List.of(), Place.NONE);
  }

  /** {@code else := value if body}. */
  public static Rule.Else otherwise(Term value, Body body) {
    return new Rule.Else(Optional.of(value), Optional.of(body), List.of(), Place.NONE);
  }

  /** {@code else if body}. */
  public static Rule.Else otherwise(Body body) {
    return new Rule.Else(Optional.empty(), Optional.of(body), List.of(), Place.NONE);
  }

  /** {@code import a.b.c}. */
  public static Import importOf(String... path) {
    return new Import(
        Arrays.asList(path), Optional.empty(), false, List.of(), Optional.empty(), Place.NONE);
  }

  /** A module without comments of its own. */
  public static Module module(List<String> path, List<Import> imports, List<Rule> rules) {
    return module(path, List.of(), imports, rules);
  }

  /** A module with comment lines above its package. */
  public static Module module(
      List<String> path, List<Comment> comments, List<Import> imports, List<Rule> rules) {
    PackageClause clause = new PackageClause(path, comments, Optional.empty(), Place.NONE);
    return new Module(clause, imports, rules, List.of(), metadata(comments, rules), Place.NONE);
  }

  private static List<MetadataBlock> metadata(List<Comment> comments, List<Rule> rules) {
    return Stream.concat(Stream.of(comments), rules.stream().map(Rule::before))
        .flatMap(before -> MetadataBlock.in(before).stream())
        .toList();
  }

  /** Comment lines {@code # text}, in order. */
  public static List<Comment> comments(String... lines) {
    return Arrays.stream(lines).map(Comment::of).toList();
  }

  private static Rule rule(Rule.Head head, Optional<Body> body) {
    return new Rule(false, head, body, List.of(), List.of(), Optional.empty(), false, Place.NONE);
  }

  private static Rule.Head head(
      Ref name, @Nullable List<? extends Term> arguments, @Nullable Term value) {
    return new Rule.Head(
        name,
        Optional.ofNullable(arguments).map(List::copyOf),
        Layout.ONE_LINE,
        Optional.empty(),
        Optional.ofNullable(value),
        Place.NONE);
  }

  private static Rule.Head containsHead(Ref name, Term key) {
    return new Rule.Head(
        name, Optional.empty(), Layout.ONE_LINE, Optional.of(key), Optional.empty(), Place.NONE);
  }

  private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
